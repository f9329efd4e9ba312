package org.likeness.crm.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What the server and its database have done so far.
 *
 * @param millis the processor's time
 * @param statements SELECTs
 * @param rows read by the database's tables
 */
record BenchLoad(double millis, double statements, double rows) {

    static BenchLoad now(Connection connection) throws SQLException {
        var processor = ProcessHandle.current()
                .descendants()
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum();
        double selects = 0;
        double rows = 0;
        try (var statement = connection.createStatement();
                var status = statement.executeQuery("SHOW GLOBAL STATUS WHERE Variable_name = 'Com_select'"
                        + " OR Variable_name LIKE 'Handler\\_read\\_%'")) {
            while (status.next()) {
                if (status.getString(1).equals("Com_select")) {
                    selects = status.getDouble(2);
                } else {
                    rows += status.getDouble(2);
                }
            }
        }
        return new BenchLoad(processor, selects, rows);
    }

    /** What was done since then, for each of so many requests. */
    BenchLoad since(BenchLoad before, int requests) {
        return new BenchLoad(
                (millis - before.millis) / requests,
                (statements - before.statements) / requests,
                (rows - before.rows) / requests);
    }
}
