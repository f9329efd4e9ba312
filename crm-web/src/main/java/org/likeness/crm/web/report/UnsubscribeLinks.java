package org.likeness.crm.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.web.record.HouseSettings;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.security.Secrets;

/**
 * Links by which a recipient unsubscribes without signing in: the recipient's id, and a part of its HMAC-SHA256 under a secret of this
 * house, so that nobody can make up one for somebody else.
 */
@ApplicationScoped
@InTransaction
class UnsubscribeLinks {
    private static final String SECRET = "report.secret";
    private static final int CHARACTERS = 40;

    @Inject
    HouseSettings settings;

    String token(long recipient) {
        var id = Id.text(recipient);
        return id + "-" + signature(id);
    }

    /** The recipient that a token was made for; empty for one that we did not make. */
    Optional<Long> recipient(String token) {
        var dash = token == null ? -1 : token.indexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        var id = token.substring(0, dash);
        var ours = MessageDigest.isEqual(
                signature(id).getBytes(StandardCharsets.UTF_8),
                token.substring(dash + 1).getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.ofNullable(Id.parse(id)) : Optional.empty();
    }

    private String signature(String id) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = mac.doFinal(("unsubscribe " + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signed).substring(0, CHARACTERS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized String secret() {
        var kept = settings.of(SECRET, "");
        if (kept.isEmpty()) {
            kept = Secrets.random();
            settings.put(SECRET, kept);
        }
        return kept;
    }
}
