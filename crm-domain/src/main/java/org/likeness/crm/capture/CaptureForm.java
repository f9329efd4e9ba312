package org.likeness.crm.capture;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;

/**
 * A form that visitors of a web site fill in. It is designed, embedded by its key, takes submissions as long as it is active, and is
 * retired rather than deleted once anything came through it, since what was agreed to has to stay provable.
 */
@Entity
@Table(name = "forms")
public class CaptureForm extends StoredRecord {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> LANGUAGES = List.of("en", "zh");

    public static final Fields<CaptureForm> FIELDS = withDates(StoredRecord.<CaptureForm>commonFields()
            .add(Fields.<CaptureForm>text("name", "name", f -> f.name, (f, v) -> f.name = v)
                    .asRequired())
            .add(Fields.<CaptureForm>text("title", "title", f -> f.title, (f, v) -> f.title = v)
                    .asRequired())
            .add(Fields.<CaptureForm>text("thanks", "thanks", f -> f.thanks, (f, v) -> f.thanks = v)
                    .upTo(2000)
                    .asRequired())
            .add(Fields.<CaptureForm>text("language", "language", f -> f.language, (f, v) -> f.language = checked(v))
                    .among(LANGUAGES))
            .add(Fields.yesNo("active", "active", f -> f.active, (f, v) -> f.active = v == null || v))
            .add(Fields.reference(
                    "channel", "channel_id", RecordKind.CHANNELS, f -> f.channel, (f, v) -> f.channel = v))
            .add(Fields.reference(
                    "campaign", "campaign_id", RecordKind.CAMPAIGNS, f -> f.campaign, (f, v) -> f.campaign = v))
            .add(Fields.<CaptureForm>text("consent", "consent", f -> f.consent, CaptureForm::ask)
                    .upTo(4000))
            .add(Fields.whole("consentVersion", "consent_version", f -> f.consentVersion, null))
            .add(Fields.<CaptureForm>text("fields", "fields", f -> f.fields, (f, v) -> f.fields = v)
                    .upTo(50_000)
                    .asRequired())
            .add(Fields.text("key", "form_key", f -> f.key, null)));

    @Column(name = "form_key")
    private String key;

    private String secret;
    private String name;
    private String title;
    private String thanks;
    private String language = "en";
    private boolean active = true;

    @Column(name = "channel_id")
    private Long channel;

    @Column(name = "campaign_id")
    private Long campaign;

    private String consent;

    @Column(name = "consent_version")
    private long consentVersion;

    @Column(columnDefinition = "mediumtext")
    private String fields;

    /** For Hibernate. */
    protected CaptureForm() {}

    public CaptureForm(Instant now) {
        super(now);
        key = random(12);
        secret = random(32);
    }

    /** Another text to agree to is another version of it; the same one is not. */
    private void ask(String text) {
        if (!Objects.equals(consent, text)) {
            consent = text;
            consentVersion++;
        }
    }

    private static String checked(String language) {
        if (language == null || !LANGUAGES.contains(language)) {
            throw new InvalidInput("language", "must be one of " + String.join(", ", LANGUAGES));
        }
        return language;
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** What stands in the address of its page; no secret. */
    public String publicKey() {
        return key;
    }

    /** Signs when a page of it was opened; never told. */
    public String secret() {
        return secret;
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public String thanks() {
        return thanks;
    }

    public String language() {
        return language;
    }

    public boolean active() {
        return active;
    }

    public Long channel() {
        return channel;
    }

    public Long campaign() {
        return campaign;
    }

    /** What the sender has to agree to; {@code null} for nothing. */
    public String consent() {
        return consent;
    }

    /** Grows with every change of the consent text. */
    public long consentVersion() {
        return consentVersion;
    }

    public List<FormField> questions() {
        return FormFields.read(fields);
    }
}
