package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.likeness.crm.customfield.CustomField.Carrier;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordChanged;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Takers;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.CustomField;
import org.likeness.crm.web.ui.House;
import org.likeness.crm.web.ui.Say;

/** What selects and filters offer. */
@ApplicationScoped
@InTransaction
public class Choices {
    private static final int MOST = 300;
    private static final int SAMPLED = 2000;

    /** What is chosen from changes seldom: kept for some seconds, and forgotten when it is changed here. */
    private static final Duration KEPT = Duration.ofSeconds(20);

    private final Kept<List<Object[]>> rows = new Kept<>(KEPT);
    private final Kept<List<CustomField>> fields = new Kept<>(KEPT);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) DomainEvent news) {
        var offered = !(news instanceof RecordChanged changed)
                || !RecordTypes.of(changed.kind()).carriesCustomFields();
        if (offered) {
            rows.forget();
            fields.forget();
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> kept(String sql) {
        return rows.of(sql, clock.instant(), () -> em.createNativeQuery(sql)
                .setMaxResults(MOST)
                .getResultList());
    }

    /** The records of a shared kind by name: channels, products, pipelines, loss reasons, teams. */
    public List<Choice> of(RecordKind kind) {
        return choices(kept("SELECT id, name FROM " + kind.table() + " ORDER BY name, id"));
    }

    /** Why something may be said to be lost: retired reasons stay with what was lost for them, and are offered no more. */
    public List<Choice> lossReasons() {
        return choices(kept("SELECT id, name FROM loss_reasons WHERE retired = FALSE ORDER BY name, id"));
    }

    /** The same beside the one that a record has now. */
    public List<Choice> lossReasons(String present) {
        var id = Id.parse(present);
        return id == null
                ? lossReasons()
                : choices(kept("SELECT id, name FROM loss_reasons WHERE retired = FALSE OR id = " + id
                        + " ORDER BY name, id"));
    }

    /** The users whom a record may be given to by whoever has this sight. */
    public List<Choice> owners(Sight sight) {
        return choices(
                kept("SELECT u.id, u.name FROM users u WHERE " + Takers.sql(sight, "u") + " ORDER BY u.name, u.id"));
    }

    /** Names to pick from while typing: the records changed last, of those in sight. */
    @SuppressWarnings("unchecked")
    public List<Choice> recent(RecordKind kind, Sight sight) {
        List<String> names = em.createNativeQuery("SELECT t.name FROM " + kind.table() + " t WHERE "
                        + RecordTypes.of(kind).sightline().sql(sight, "t") + " ORDER BY t.id DESC")
                .setMaxResults(MOST)
                .getResultList();
        return names.stream().distinct().map(n -> new Choice(n, "")).toList();
    }

    /** The stages of one pipeline, or of all, in order, retired ones left out; told apart by their pipeline where it takes that. */
    public List<Choice> stages(String pipeline) {
        return stages(pipeline, "s.retired = FALSE");
    }

    /** The same with retired ones in their place: deals may still be in them. */
    public List<Choice> stagesWithRetired(String pipeline) {
        return stages(pipeline, "TRUE");
    }

    private List<Choice> stages(String pipeline, String which) {
        var of = Id.parse(pipeline);
        var rows = kept("SELECT s.id, s.name, p.name, p.id FROM stages s"
                + " JOIN pipelines p ON p.id = s.pipeline_id WHERE " + which
                + (of == null ? "" : " AND p.id = " + of) + " ORDER BY p.position, p.id, s.position, s.id");
        var several = rows.stream().map(r -> r[3]).distinct().count() > 1;
        return rows.stream()
                .map(r ->
                        new Choice(Id.text(((Number) r[0]).longValue()), several ? r[2] + ": " + r[1] : (String) r[1]))
                .toList();
    }

    /** Whether a record in sight is called exactly so. */
    public boolean named(RecordKind kind, String name, Sight sight) {
        return !em.createNativeQuery("SELECT 1 FROM " + kind.table() + " t WHERE t.name = :name AND "
                        + RecordTypes.of(kind).sightline().sql(sight, "t"))
                .setParameter("name", name)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Currencies that amounts are usually in, and the present one; it may be empty. */
    public static List<Choice> currencies(String present) {
        return Stream.concat(
                        Stream.of(House.get().currency(), "CNY", "USD", "EUR", "GBP", "HKD", "JPY", "TWD"),
                        Stream.of(present))
                .filter(c -> !c.isEmpty())
                .distinct()
                .map(c -> new Choice(c, c))
                .toList();
    }

    /** The pipelines, the default one first. */
    public List<Choice> pipelines() {
        return choices(kept("SELECT id, name FROM pipelines ORDER BY position, id"));
    }

    /** Those that a deal can be put into: with a stage that is not retired; all of them where none has such a stage. */
    public List<Choice> takingPipelines() {
        var taking = choices(kept("SELECT id, name FROM pipelines p WHERE EXISTS (SELECT 1 FROM stages s"
                + " WHERE s.pipeline_id = p.id AND NOT s.retired) ORDER BY position, id"));
        return taking.isEmpty() ? pipelines() : taking;
    }

    /** Everybody who works here or did. */
    @SuppressWarnings("unchecked")
    public List<Choice> people() {
        return choices(em.createNativeQuery("SELECT id, name FROM users").getResultList());
    }

    /** What may be picked where a text is typed: the values in use, and of industries those that the house offers as well. */
    public List<Choice> values(RecordKind kind, String column, Sight sight) {
        return column.equals("industry") ? offered(inUse(kind, column, sight)) : inUse(kind, column, sight);
    }

    /** With the industries that are offered after those in use; without the retired ones. */
    private List<Choice> offered(List<Choice> inUse) {
        var names = new TreeMap<String, Choice>(String.CASE_INSENSITIVE_ORDER);
        var offered = new ArrayList<Choice>();
        inUse.forEach(c -> names.put(c.value(), c));
        for (var row : kept("SELECT name, retired FROM industries ORDER BY retired DESC, name")) {
            var name = (String) row[0];
            if (Boolean.TRUE.equals(row[1])) {
                names.remove(name);
            } else if (!names.containsKey(name)) {
                offered.add(new Choice(name, name));
            }
        }
        return Stream.concat(inUse.stream().filter(names::containsValue), offered.stream())
                .toList();
    }

    /** The values a text column has among the newest records in sight, most frequent first: no table is read whole for hints. */
    @SuppressWarnings("unchecked")
    private List<Choice> inUse(RecordKind kind, String column, Sight sight) {
        List<Object[]> rows = em.createNativeQuery("SELECT v, COUNT(*) AS n FROM (SELECT t." + column + " AS v FROM "
                        + kind.table() + " t WHERE "
                        + RecordTypes.of(kind).sightline().sql(sight, "t") + " ORDER BY t.id DESC LIMIT " + SAMPLED
                        + ") newest WHERE v IS NOT NULL GROUP BY v ORDER BY n DESC, v")
                .setMaxResults(50)
                .getResultList();
        return rows.stream().map(r -> new Choice((String) r[0], (String) r[0])).toList();
    }

    /** The people known at the account of a deal, as far as they are in sight. */
    @SuppressWarnings("unchecked")
    public List<Choice> contactsOf(String deal, Sight sight) {
        return choices(em.createNativeQuery("SELECT c.id, c.name FROM contacts c JOIN deals d"
                        + " ON d.account_id = c.account_id WHERE d.id = :deal AND "
                        + RecordTypes.of(RecordKind.CONTACTS).sightline().sql(sight, "c") + " ORDER BY c.name, c.id")
                .setParameter("deal", Id.parse(deal))
                .setMaxResults(MOST)
                .getResultList());
    }

    /** Fixed words, told in the reader's language. */
    public static List<Choice> words(Say say, String list, String... values) {
        return Arrays.stream(values).map(v -> new Choice(v, say.word(list, v))).toList();
    }

    /** The user-defined fields of a kind, as form fields; retired ones are asked no more. */
    public List<CustomField> customFields(RecordKind kind) {
        return customFields(kind, " AND f.retired = FALSE");
    }

    /** The same with retired ones, to tell what was said of them. */
    public List<CustomField> allCustomFields(RecordKind kind) {
        return customFields(kind, "");
    }

    private List<CustomField> customFields(RecordKind kind, String which) {
        return fields.of(kind.name() + which, clock.instant(), () -> em.createQuery(
                        "SELECT f FROM CustomField f WHERE f.kind = :kind" + which + " ORDER BY f.name",
                        org.likeness.crm.customfield.CustomField.class)
                .setParameter("kind", Carrier.valueOf(kind.name()))
                .getResultStream()
                .map(f -> new CustomField(f.fieldKey(), f.name(), f.type().name(), List.of()))
                .toList());
    }

    /** Names of the ids among choices, for filter chips. */
    @SafeVarargs
    public static Map<String, String> wordsOf(List<Choice>... lists) {
        var words = new LinkedHashMap<String, String>();
        for (var list : lists) {
            list.forEach(c -> words.put(c.value(), c.words()));
        }
        return words;
    }

    private static List<Choice> choices(List<Object[]> rows) {
        return rows.stream()
                .map(r -> new Choice(Id.text(((Number) r[0]).longValue()), (String) r[1]))
                .toList();
    }
}
