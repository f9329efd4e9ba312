package org.likeness.crm.user;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.likeness.crm.kernel.InvalidInput;

/** Hashes and checks passwords with Argon2id (19 MiB, two passes, one lane: the OWASP minimum). */
public final class Passwords {
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19456, 2, 1, 32, Argon2.ID);
    private static final String NOBODY = hashed("nobody has this password");
    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;

    private Passwords() {}

    /**
     * The hash to keep, salted anew each time.
     *
     * @throws InvalidInput if shorter than 8 or longer than 200 characters
     */
    public static String hash(String password) {
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            throw new InvalidInput("password", "must have 8 to 200 characters");
        }
        return hashed(password);
    }

    /** Whether the password gave that hash; with no hash it takes as long and answers no. */
    public static boolean matches(String password, String hash) {
        if (password == null || password.length() > LONGEST) {
            return false;
        }
        var right = Password.check(password, hash == null ? NOBODY : hash).with(ARGON2ID);
        return right && hash != null;
    }

    private static String hashed(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }
}
