package org.likeness.crm.database;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Plain connections without a pool, and without the driver manager, which may know no driver where others start us. */
public final class Connections {

    private Connections() {}

    /** @param url completed, see {@link JdbcAddress#complete} */
    public static DataSource source(String url, String user, String password) {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    static Connection open(String url, String user, String password) throws SQLException {
        return source(url, user, password).getConnection();
    }
}
