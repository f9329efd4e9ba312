package org.likeness.crm.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The settings of this start: the environment goes before the settings file, which goes before the defaults. */
final class Settings {
    private static final String FILE = "likeness.properties";

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    private Settings() {}

    /**
     * @param environment usually {@link System#getenv()}
     * @param file the settings file, or {@code null} for {@code likeness.properties} in the data directory, where it may lack
     * @throws LaunchRefused when the file is missing or names a setting that does not exist
     */
    static Settings of(Map<String, String> environment, Path file) {
        var settings = new Settings();
        settings.take(environment);
        var read = file == null ? settings.dataDir().resolve(FILE) : file;
        if (file != null || Files.exists(read)) {
            settings.take(read(read));
            settings.take(environment);
        }
        return settings;
    }

    private void take(Map<?, ?> from) {
        for (Setting each : Setting.values()) {
            var value = from.get(each.name());
            if (value != null && !value.toString().isBlank()) {
                values.put(each, value.toString().strip());
            }
        }
    }

    private static Properties read(Path file) {
        var read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new LaunchRefused("The settings file " + file + " cannot be read.", unreadable);
        }
        for (var name : read.stringPropertyNames()) {
            if (Arrays.stream(Setting.values()).noneMatch(each -> each.name().equals(name))) {
                throw new LaunchRefused("The settings file " + file + " names " + name + ", which is no setting.");
            }
        }
        return read;
    }

    String get(Setting setting) {
        return values.getOrDefault(setting, setting.otherwise());
    }

    boolean has(Setting setting) {
        return !get(setting).isEmpty();
    }

    int port() {
        var text = get(Setting.LIKENESS_HTTP_PORT);
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
            throw new LaunchRefused("LIKENESS_HTTP_PORT must be a number from 0 to 65535, not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }

    ZoneId zone() {
        var text = get(Setting.LIKENESS_TIME_ZONE);
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new LaunchRefused(
                    "LIKENESS_TIME_ZONE must be a time zone such as Asia/Shanghai or Europe/Berlin, not '" + text
                            + "'.",
                    unknown);
        }
    }

    /** Never the temp directory, which is emptied: data would be lost. */
    Path dataDir() {
        return (has(Setting.LIKENESS_DATA_DIR) ? Path.of(get(Setting.LIKENESS_DATA_DIR)) : usersOwn())
                .toAbsolutePath()
                .normalize();
    }

    private static Path usersOwn() {
        var home = Path.of(System.getProperty("user.home"));
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return home.resolve("AppData/Local/Likeness");
        }
        return home.resolve(system.contains("mac") ? "Library/Application Support/Likeness" : ".local/share/likeness");
    }
}
