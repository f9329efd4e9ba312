package org.likeness.crm.web.record;

import java.util.List;
import java.util.Objects;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.ui.FactGroup;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Person;
import org.likeness.crm.web.ui.Step;
import org.likeness.crm.web.ui.Tag;
import org.likeness.crm.web.ui.TimelineDay;

/**
 * What the pages of all kinds of record show alike.
 *
 * @param owner whose it is, or null for the unowned pool
 * @param steps the open next steps, the nearest first
 * @param facts what is known, in groups, unknown things included
 * @param timeline what happened, newest day first
 * @param tab what a narrow screen shows: {@code profile}, {@code timeline} or {@code facts}
 * @param composer the form that logs a follow-up
 * @param mayEdit whether the visitor may change it
 */
public record Sheet(
        RecordKind kind,
        String id,
        String name,
        List<Tag> tags,
        Person owner,
        List<Step> steps,
        List<FactGroup> facts,
        List<TimelineDay> timeline,
        String tab,
        Form composer,
        boolean mayEdit) {

    /** The nearest next step, or null. */
    public Step next() {
        return steps.isEmpty() ? null : steps.get(0);
    }

    public String path() {
        return "/" + kind.path() + "/" + id;
    }

    /** Whether records of its kind may be found twice and made one. */
    public boolean mergeable() {
        return kind != RecordKind.DEALS;
    }

    /** What a follow-up and a next step call it: {@code lead}, {@code deal}, {@code account}, {@code contact}. */
    public String word() {
        return word(kind);
    }

    static String word(RecordKind kind) {
        return kind.table().substring(0, kind.table().length() - 1);
    }

    /** How many of the facts are known. */
    public long known() {
        return facts.stream()
                .flatMap(group -> group.facts().stream())
                .filter(fact -> Objects.nonNull(fact.value()))
                .count();
    }

    /** How many facts there are. */
    public long asked() {
        return facts.stream().mapToLong(group -> group.facts().size()).sum();
    }
}
