package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.likeness.crm.audit.Author;
import org.likeness.crm.customfield.CustomField;
import org.likeness.crm.customfield.CustomFieldType;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Sights;
import org.likeness.crm.user.Takers;
import org.likeness.crm.user.User;

/** Turns what the first pass found into decisions that are kept: the rows to come, the types of user-defined fields, what commas stand for. */
final class Deciding {
    private final EntityManager em;
    private final Clock clock;

    Deciding(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Makes the user-defined fields that are missing; those that exist keep their type. */
    void decide(ImportRun run, Survey survey) {
        var types = new TreeMap<>(survey.types());
        if (!types.isEmpty()) {
            var carrier = CustomField.Carrier.valueOf(run.kind().name());
            for (var field : em.createQuery("SELECT f FROM CustomField f WHERE f.kind = :kind", CustomField.class)
                    .setParameter("kind", carrier)
                    .getResultList()) {
                types.computeIfPresent(field.fieldKey(), (key, guessed) -> field.type());
            }
            if (!run.dryRun()) {
                create(run, carrier, types);
            }
        }
        var commas = new TreeMap<>(survey.commas());
        survey.types().keySet().stream()
                .filter(key -> types.get(key) != CustomFieldType.NUMBER)
                .forEach(key -> commas.remove(ImportKind.CUSTOM + key));
        run.surveyed(survey.rows(), new Decisions(types, commas).text());
    }

    private void create(ImportRun run, CustomField.Carrier carrier, Map<String, CustomFieldType> types) {
        var existing = em.createQuery("SELECT f.key FROM CustomField f WHERE f.kind = :kind", String.class)
                .setParameter("kind", carrier)
                .getResultList();
        types.forEach((key, type) -> {
            if (!existing.contains(key)) {
                var field = new CustomField(carrier, key, type, clock.instant());
                CustomField.FIELDS.named("name").orElseThrow().set().accept(field, columnOf(run.spec(), key));
                field.madeBy(run.key());
                em.persist(field);
            }
        });
    }

    /** What the file calls the field, which is what people will read. */
    private static String columnOf(ImportSpec spec, String key) {
        return spec.columns().entrySet().stream()
                .filter(c -> c.getValue().contains(ImportKind.CUSTOM + key))
                .map(c -> c.getKey().strip())
                .filter(name -> !name.isEmpty() && name.length() <= 190)
                .findFirst()
                .orElse(key);
    }

    /** All that the rows share. */
    static RunContext context(EntityManager em, ImportRun run, Path file, Clock clock) {
        var spec = run.spec();
        var user = run.user() == null ? null : em.find(User.class, run.user());
        var sight = user == null ? Sight.everything() : new Sights(em).of(user);
        var decisions = Decisions.read(run.decisions());
        var lookups = new Lookups(sight);
        var makeshift = new Makeshift(run.key(), spec.dryRun(), lookups, clock);
        try (var source = CsvSource.open(file, spec.delimiter(), spec.charset())) {
            return new RunContext(
                    run.key(),
                    spec,
                    ColumnPlan.of(spec, source.columns()),
                    spec.cells(decisions.types(), decisions.commas()),
                    lookups,
                    makeshift,
                    new Stages(makeshift),
                    user,
                    sight,
                    Takers.of(em, sight),
                    new Author(run.user(), run.key()),
                    NamesInFile.of(file, spec),
                    clock);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
