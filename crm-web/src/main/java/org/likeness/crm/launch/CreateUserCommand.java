package org.likeness.crm.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.likeness.crm.user.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code create-user}: makes a user, or gives one a new password, also when nobody can sign in any more. */
@Command(
        name = "create-user",
        description = "Makes a user and prints a generated password, while the server is stopped.")
final class CreateUserCommand extends WithSettings implements Callable<Integer> {

    @Parameters(paramLabel = "LOGIN", description = "The name to sign in with.")
    private String login;

    @Option(names = "--name", paramLabel = "NAME", description = "The name shown to others; the login by default.")
    private String name;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "rep",
            description = "rep, manager, integrator or admin (default: ${DEFAULT-VALUE}).")
    private String role;

    @Option(names = "--password-stdin", description = "Read the password from standard input instead of making one.")
    private boolean fromInput;

    @Option(names = "--reset", description = "Give a user who is there already a new password.")
    private boolean reset;

    @Override
    public Integer call() throws SQLException, IOException {
        var password = fromInput ? read() : FirstAdmin.generated();
        try (var store = Store.of(settings())) {
            store.open();
            write(store.source(), password);
        }
        telling()
                .say((reset ? "New password for " : "User made: ")
                        + login
                        + (fromInput ? "" : ", password " + password));
        return 0;
    }

    private void write(DataSource db, String password) throws SQLException {
        var known = UserTable.has(db, login);
        if (reset && !known) {
            throw new LaunchRefused("There is no user '" + login + "'.");
        }
        if (reset) {
            UserTable.changePassword(db, login, password);
        } else if (known) {
            throw new LaunchRefused("User '" + login + "' is there already; --reset gives a new password.");
        } else {
            UserTable.add(db, login, name == null ? login : name, role(), password);
        }
    }

    private Role role() {
        for (Role each : Role.values()) {
            if (each.name().equals(role.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new LaunchRefused("'" + role + "' is no role; choose rep, manager, integrator or admin.");
    }

    private static String read() throws IOException {
        var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }
}
