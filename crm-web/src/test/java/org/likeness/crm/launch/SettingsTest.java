package org.likeness.crm.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @Test
    void the_environment_goes_before_the_file_and_the_file_before_the_default(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve("likeness.properties"), "LIKENESS_HTTP_PORT=9000\nLIKENESS_HEAP=512m\n");
        var settings = Settings.of(Map.of("LIKENESS_DATA_DIR", home.toString(), "LIKENESS_HTTP_PORT", "9100"), null);
        assertThat(settings.port()).isEqualTo(9100);
        assertThat(settings.get(Setting.LIKENESS_HEAP)).isEqualTo("512m");
        assertThat(settings.get(Setting.LIKENESS_HTTP_HOST)).isEqualTo("127.0.0.1");
    }

    @Test
    void data_lies_with_the_user_and_never_in_the_temp_directory() {
        var home = Settings.of(Map.of(), null).dataDir();
        assertThat(home).startsWithRaw(Path.of(System.getProperty("user.home")));
        assertThat(home.startsWith(System.getProperty("java.io.tmpdir"))).isFalse();
    }

    @Test
    void a_port_that_is_none_is_refused() {
        assertThatThrownBy(() -> Settings.of(Map.of("LIKENESS_HTTP_PORT", "eighty"), null)
                        .port())
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("'eighty'");
    }

    @Test
    void a_time_zone_that_is_none_is_refused_in_a_sentence() {
        assertThat(Settings.of(Map.of(), null).zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(Settings.of(Map.of("LIKENESS_TIME_ZONE", "Asia/Shanghai"), null)
                        .zone())
                .isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThatThrownBy(() -> Settings.of(Map.of("LIKENESS_TIME_ZONE", "Shanghai"), null)
                        .zone())
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("LIKENESS_TIME_ZONE must be a time zone", "'Shanghai'");
    }

    @Test
    void a_named_file_must_be_there() {
        assertThatThrownBy(() -> Settings.of(Map.of(), Path.of("no-such-file"))).isInstanceOf(LaunchRefused.class);
    }

    @Test
    void what_does_not_fit_a_setting_is_refused_before_anything_starts() {
        refused("LIKENESS_HEAP", "lots", "768m or 4g");
        refused("LIKENESS_HEAP", "10m", "from 256m");
        refused("LIKENESS_HEAP", "900000g", "what this computer has");
        refused("LIKENESS_ATTACHMENT_MB", "-3", "a number of megabytes");
        refused("LIKENESS_ATTACHMENT_MB", "huge", "a number of megabytes");
        refused("LIKENESS_DB_LOG", "big", "a size such as 128M");
        refused("LIKENESS_WEBHOOKS_PRIVATE", "perhaps", "true or false");
        refused("LIKENESS_MAIL_FROM", "notanaddress", "an address such as");
        refused("LIKENESS_SMTP_URL", "http://foo", "smtp:// or smtps://");
        refused("LIKENESS_PUBLIC_URL", "foo", "http:// or https://");
    }

    @Test
    void what_the_help_gives_as_examples_is_taken() {
        SettingRules.check(Settings.of(
                Map.of(
                        "LIKENESS_HEAP", "1g",
                        "LIKENESS_ATTACHMENT_MB", "20",
                        "LIKENESS_DB_BUFFER", "512M",
                        "LIKENESS_MAIL_FROM", "Likeness <crm@example.com>",
                        "LIKENESS_SMTP_URL", "smtp://user:pass%40word@mail.example.com:587",
                        "LIKENESS_PUBLIC_URL", "https://crm.example.com/"),
                null));
        SettingRules.check(Settings.of(Map.of("LIKENESS_MAIL_FROM", "crm@example.com"), null));
        SettingRules.check(Settings.of(Map.of(), null));
    }

    @Test
    void the_address_of_a_mail_server_is_not_shown_since_it_may_hold_a_password() {
        assertThatThrownBy(() ->
                        SettingRules.check(Settings.of(Map.of("LIKENESS_SMTP_URL", "mail://me:secret@host"), null)))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageNotContaining("secret");
    }

    private static void refused(String setting, String value, String why) {
        assertThatThrownBy(() -> SettingRules.check(Settings.of(Map.of(setting, value), null)))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContainingAll(setting, why);
    }
}
