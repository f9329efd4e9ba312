package org.likeness.crm.database;

import java.util.LinkedHashMap;
import java.util.Map;

/** Completes a JDBC address with the settings that Likeness relies on; what the address already says is kept. */
public final class JdbcAddress {

    private JdbcAddress() {}

    /**
     * @param url a {@code jdbc:mysql:} or {@code jdbc:mariadb:} address, as the user wrote it
     * @return the same address for the MySQL driver, with batching on, statements taken apart once, times in UTC, and column names that
     *     also MariaDB reports right
     * @throws DatabaseProblem if it begins in any other way
     */
    public static String complete(String url) {
        if (!url.matches("(?s)jdbc:(mysql|mariadb)(:\\w+|\\+srv)?://.+")) {
            throw new ForeignAddress();
        }
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("rewriteBatchedStatements", "true");
        wanted.put("connectionTimeZone", "UTC");
        wanted.put("forceConnectionTimeZoneToSession", "true");
        // nobody changes a connection behind the driver's back, so it need not ask before each write whether it may
        wanted.put("useLocalSessionState", "true");
        // the same few hundred statements over and over: where their parameters stand is found once
        wanted.put("cachePrepStmts", "true");
        wanted.put("prepStmtCacheSize", "500");
        wanted.put("prepStmtCacheSqlLimit", "4096");
        // MariaDB's information schema lacks a keyword table that the driver would ask for
        wanted.put("useInformationSchema", "false");
        // the server process has a key of its own for the web, which a database would take for a client's and refuse
        wanted.put("fallbackToSystemKeyStore", "false");
        StringBuilder complete = new StringBuilder(url.replaceFirst("^jdbc:mariadb:", "jdbc:mysql:"));
        wanted.forEach((name, value) -> {
            if (!url.matches(".*[?&]" + name + "=.*")) {
                complete.append(complete.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return complete.toString();
    }

    /** The address without its parameters, fit for a message: they may carry a password. */
    static String plain(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
