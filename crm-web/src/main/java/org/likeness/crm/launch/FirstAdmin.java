package org.likeness.crm.launch;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.user.Role;

/** The user {@code admin}, made when nobody who may manage users is there yet. */
final class FirstAdmin {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 16;

    private FirstAdmin() {}

    /**
     * @param wanted the password from the settings, empty for a generated one; counts at this first creation only
     * @return the generated password, to be shown once; empty when none was generated
     */
    static Optional<String> makeIfMissing(DataSource db, String wanted) throws SQLException {
        if (UserTable.anyone(db, Role.ADMIN)) {
            return Optional.empty();
        }
        var password = wanted.isEmpty() ? generated() : wanted;
        try {
            UserTable.add(db, "admin", "Administrator", Role.ADMIN, password);
        } catch (InvalidInput tooShort) {
            throw new LaunchRefused("LIKENESS_ADMIN_PASSWORD must have 8 to 200 characters.", tooShort);
        }
        return wanted.isEmpty() ? Optional.of(password) : Optional.empty();
    }

    /** 16 letters and digits without look-alikes: 92 bits. */
    static String generated() {
        var random = new SecureRandom();
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .reduce("", String::concat);
    }
}
