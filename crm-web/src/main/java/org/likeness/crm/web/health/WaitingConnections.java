package org.likeness.crm.web.health;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/**
 * Connections to the database that the system properties {@code likeness.db.url}, {@code likeness.db.user} and
 * {@code likeness.db.password} name, or the environment variables {@code LIKENESS_DB_URL} and so on.
 *
 * <p>The launcher boots server and database side by side. It holds a lock on the file named by {@code likeness.gate} until
 * the schema is migrated; the first connection waits for that. A launcher that dies lets
 * go of the lock too, and then the server ends instead of looking for a database that nobody started.
 */
public class WaitingConnections extends MysqlDataSource {
    private static final long serialVersionUID = 1;

    private final String ownUser = setting("likeness.db.user");
    private final String ownPassword = setting("likeness.db.password");
    private boolean open;

    public WaitingConnections() {
        setUrl(setting("likeness.db.url"));
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(ownUser, ownPassword);
    }

    /** The container fills in an empty user and password where the pool's definition names none; ours count. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        waitForGate();
        return super.getConnection(ownUser, ownPassword);
    }

    private synchronized void waitForGate() throws SQLException {
        String gate = System.getProperty("likeness.gate");
        if (open || gate == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(Path.of(gate), StandardOpenOption.READ);
                var passed = channel.lock(0, Long.MAX_VALUE, true)) {
            LauncherWatch.endIfLauncherIsGone();
            open = passed.isValid();
        } catch (IOException broken) {
            throw new SQLException("The launcher's gate cannot be read.", broken);
        }
    }

    private static String setting(String property) {
        String variable = property.toUpperCase(Locale.ROOT).replace('.', '_');
        String value = System.getProperty(property, System.getenv(variable));
        return value == null ? "" : value;
    }
}
