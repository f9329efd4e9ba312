package org.likeness.crm.web.capture;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.likeness.crm.capture.CaptureForm;
import org.likeness.crm.kernel.Id;

/**
 * When a page of a form was opened and with which version of the consent text, signed with the secret of that form:
 * {@code <epoch second>.<version>.<id>.<first half of an HMAC-SHA256>}. What is sent within seconds was filled in by a program; what is
 * sent after half a day was perhaps kept to be sent again and again.
 */
final class Stamp {
    static final Duration LEAST = Duration.ofSeconds(2);
    static final Duration MOST = Duration.ofHours(12);
    private static final int LONGEST = 100;
    private static final int SIGNED = 32;

    private Stamp() {}

    /** What a stamp that came back says. */
    enum Verdict {
        GOOD,
        TOO_FAST,
        EXPIRED,
        FORGED
    }

    static String of(CaptureForm form, Instant opened) {
        var text = opened.getEpochSecond() + "." + form.consentVersion() + "." + Id.text(Id.next());
        return text + "." + signature(form, text);
    }

    static Verdict read(CaptureForm form, String stamp, Instant now) {
        if (!signed(form, stamp)) {
            return Verdict.FORGED;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(stamp.split("\\.")[0])), now);
        return age.compareTo(LEAST) < 0 ? Verdict.TOO_FAST : age.compareTo(MOST) > 0 ? Verdict.EXPIRED : Verdict.GOOD;
    }

    /** Whether the page showed the consent text that is asked for now; so it did where there is none. */
    static boolean showedConsentOf(CaptureForm form, String stamp) {
        return form.consent() == null
                || signed(form, stamp) && stamp.split("\\.")[1].equals(String.valueOf(form.consentVersion()));
    }

    private static boolean signed(CaptureForm form, String stamp) {
        var cut = stamp == null || stamp.length() > LONGEST ? -1 : stamp.lastIndexOf('.');
        return cut >= 0 && same(stamp.substring(cut + 1), signature(form, stamp.substring(0, cut)));
    }

    private static String signature(CaptureForm form, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(form.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = mac.doFinal((form.publicKey() + " " + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signed).substring(0, SIGNED);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
