package org.likeness.crm.launch;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** What settings must look like; whoever mistypes one hears of it before anything starts. */
final class SettingRules {
    private static final long LEAST_HEAP = 256L << 20;

    private final Settings settings;

    private SettingRules(Settings settings) {
        this.settings = settings;
    }

    /** @throws LaunchRefused with a sentence on the first that does not do */
    static void check(Settings settings) {
        var rules = new SettingRules(settings);
        settings.zone();
        rules.heap();
        rules.matches(Setting.LIKENESS_ATTACHMENT_MB, "[1-9][0-9]{0,3}", "a number of megabytes from 1 to 9999");
        rules.matches(Setting.LIKENESS_DB_BUFFER, "[1-9][0-9]{0,8}[kKmMgG]?", "a size such as 512M");
        rules.matches(Setting.LIKENESS_DB_LOG, "[1-9][0-9]{0,8}[kKmMgG]?", "a size such as 128M");
        rules.matches(Setting.LIKENESS_WEBHOOKS_PRIVATE, "true|false", "true or false");
        rules.matches(
                Setting.LIKENESS_MAIL_FROM,
                "[^<>@\\s]+@[^<>@\\s]+|[^<>@]*<[^<>@\\s]+@[^<>@\\s]+>",
                "an address such as Likeness <crm@example.com>");
        rules.address(Setting.LIKENESS_SMTP_URL, Set.of("smtp", "smtps"));
        rules.address(Setting.LIKENESS_PUBLIC_URL, Set.of("http", "https"));
    }

    private void matches(Setting setting, String form, String wanted) {
        if (settings.has(setting) && !settings.get(setting).matches(form)) {
            throw refused(setting, wanted);
        }
    }

    private void address(Setting setting, Set<String> schemes) {
        if (!settings.has(setting)) {
            return;
        }
        try {
            var address = URI.create(settings.get(setting));
            if (address.getScheme() != null
                    && schemes.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null) {
                return;
            }
        } catch (IllegalArgumentException noAddress) {
            // said below
        }
        throw refused(
                setting,
                "an address that begins with "
                        + String.join(":// or ", schemes.stream().sorted().toList()) + "://");
    }

    private void heap() {
        var text = settings.get(Setting.LIKENESS_HEAP).toLowerCase(Locale.ROOT);
        if (!text.matches("[1-9][0-9]{0,8}[kmg]")) {
            throw refused(Setting.LIKENESS_HEAP, "a size such as 768m or 4g");
        }
        long bytes = Long.parseLong(text.substring(0, text.length() - 1))
                << switch (text.charAt(text.length() - 1)) {
                    case 'g' -> 30;
                    case 'm' -> 20;
                    default -> 10;
                };
        if (bytes < LEAST_HEAP || bytes > memory()) {
            throw refused(Setting.LIKENESS_HEAP, "from 256m to what this computer has, " + (memory() >> 20) + "m");
        }
    }

    private static long memory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }

    private LaunchRefused refused(Setting setting, String wanted) {
        // an address of a mail server may hold a password
        var said = setting == Setting.LIKENESS_SMTP_URL ? "" : ", not '" + settings.get(setting) + "'";
        return new LaunchRefused(setting + " must be " + wanted + said + ".");
    }
}
