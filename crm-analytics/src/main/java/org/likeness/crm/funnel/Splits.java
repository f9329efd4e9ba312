package org.likeness.crm.funnel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.likeness.crm.feature.Catalogue;
import org.likeness.crm.feature.Feature;
import org.likeness.crm.feature.Grouping;
import org.likeness.crm.feature.RecordQuery;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.InvalidInput;

/**
 * What deals can be told apart by: every feature of deals that does not grow while they are open, custom fields among them. Facts of their accounts go by their own names
 * ({@code industry}) except where deals have a fact of that name ({@code account.channel}).
 */
public final class Splits {
    private static final String OF_ACCOUNT = "account.";
    private static final String CUSTOM = "custom.";
    /** A field of notes would tell every deal apart from all others. */
    private static final int MOST = 200;

    /**
     * What gathers while a deal is open: told apart by that, deals that stayed open longer would be in other groups because they did, which is
     * immortal time.
     */
    private static final Set<String> GATHERING = Set.of("engagement.followUps", "account.buyingRoles");

    private Splits() {}

    /** The keys of all of them, in the catalogue's order. */
    public static List<String> keys(Catalogue deals) {
        return deals.all().stream()
                .filter(Splits::settled)
                .map(feature -> key(feature, deals))
                .toList();
    }

    private static boolean settled(Feature feature) {
        return !GATHERING.contains(feature.key());
    }

    private static String key(Feature feature, Catalogue deals) {
        if (!feature.key().startsWith(OF_ACCOUNT) || feature.key().startsWith(OF_ACCOUNT + CUSTOM)) {
            return feature.key();
        }
        String own = feature.key().substring(OF_ACCOUNT.length());
        return deals.find(own).isPresent() ? feature.key() : own;
    }

    /** The feature that a key stands for; one may also write {@code account.} where it is left out. */
    private static Feature feature(String key, Catalogue deals) {
        return deals.find(key)
                .or(() -> deals.find(OF_ACCOUNT + key).filter(account -> !key.startsWith(CUSTOM)))
                .filter(Splits::settled)
                .orElseThrow(() -> new InvalidInput("split", "can be one of " + String.join(", ", keys(deals))));
    }

    /**
     * The group of every deal in sight, with what is in sight of its account.
     *
     * @throws InvalidInput if deals cannot be told apart by that
     */
    static Grouping read(Connection connection, FunnelQuestion question) throws SQLException {
        Feature feature = feature(question.split(), Catalogue.of(Subject.DEAL, connection));
        RecordQuery deals = new RecordQuery(Subject.DEAL, question.pipeline(), null, null, question.sight(), null, 0);
        return Grouping.read(connection, deals, feature, feature.key().contains(CUSTOM) ? MOST : Integer.MAX_VALUE);
    }
}
