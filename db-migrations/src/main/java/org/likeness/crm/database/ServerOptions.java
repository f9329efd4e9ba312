package org.likeness.crm.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Settings of the embedded server for a small machine: modest memory, full durability, the manners of MySQL. */
final class ServerOptions {

    /** Unix sockets have short names; a longer path keeps the server from starting. */
    private static final int LONGEST_SOCKET_PATH = 100;

    private ServerOptions() {}

    static List<String> all(Path home, boolean windows) {
        List<String> options = new ArrayList<>(List.of(
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--skip-ssl", // on loopback only; making a certificate costs seconds at every start
                "--local-infile=0",
                "--pid-file=mariadb.pid",
                "--tmpdir="
                        + temporary(home), // a starting server deletes what others keep in a folder it shares with them
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--sql-mode=STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--default-time-zone=+00:00",
                "--max-connections=120",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=" + setting("likeness.db.buffer", "LIKENESS_DB_BUFFER", buffer()),
                "--innodb-log-file-size=" + setting("likeness.db.log", "LIKENESS_DB_LOG", "128M"),
                "--innodb-flush-log-at-trx-commit=1",
                "--aria-pagecache-buffer-size=16M",
                "--key-buffer-size=4M"));
        if (!windows) {
            options.add("--socket=" + socket(home));
            if ("root".equals(System.getProperty("user.name"))) {
                options.add("--user=root"); // the server refuses to run as root unless told
            }
        }
        return options;
    }

    /** A sixteenth of the machine's memory, at least 256 MB and at most 1 GB: a large book is slow where its indexes do not fit. */
    private static String buffer() {
        long megabytes = 256;
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine) {
            megabytes = machine.getTotalMemorySize() / 16 >> 20;
        }
        return Math.max(256, Math.min(1024, megabytes)) + "M";
    }

    private static Path socket(Path home) {
        Path inside = home.resolve("database.sock");
        return inside.toString().length() <= LONGEST_SOCKET_PATH
                ? inside
                : Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "likeness-" + ProcessHandle.current().pid() + ".sock");
    }

    static Path temporary(Path home) {
        return home.resolve("tmp");
    }

    private static String setting(String property, String variable, String otherwise) {
        String fromEnvironment = System.getenv().getOrDefault(variable, otherwise);
        String set = System.getProperty(property, fromEnvironment);
        return set.isBlank() ? otherwise : set;
    }
}
