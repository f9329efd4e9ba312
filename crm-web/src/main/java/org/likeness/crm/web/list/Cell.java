package org.likeness.crm.web.list;

import java.util.List;
import java.util.stream.Collectors;
import org.likeness.crm.web.ui.Person;
import org.likeness.crm.web.ui.Reason;
import org.likeness.crm.web.ui.Step;
import org.likeness.crm.web.ui.Tag;

/** What stands in one field of a list. */
public sealed interface Cell {

    /** The value without its looks: text, number, yes or no, moment, day, or {@code null}. */
    Object plain();

    /** Some words, with where they lead or {@code null}. */
    record Words(String words, String href, Object plain) implements Cell {
        public static Words of(String words) {
            return new Words(words == null ? "" : words, null, words);
        }
    }

    /** A number as the reader writes it. */
    record Figure(String words, Object plain) implements Cell {}

    /** A chance with its grade. */
    record Chance(Double plain, String grade) implements Cell {}

    /** What is next, {@code null} where nothing is; nothing at all where nothing is expected. */
    record Next(Step step, boolean expected) implements Cell {
        @Override
        public Object plain() {
            return step == null ? null : step.due() + " " + step.text();
        }
    }

    /** Whose it is; {@code null} for the unowned pool. */
    record Owner(Person person) implements Cell {
        @Override
        public Object plain() {
            return person == null ? null : person.name();
        }
    }

    /** The strongest reasons of a chance. */
    record Why(List<Reason> reasons) implements Cell {
        @Override
        public Object plain() {
            return reasons.stream()
                    .map(r -> (r.speaksFor() ? "+ " : "− ") + r.words())
                    .collect(Collectors.joining("; "));
        }
    }

    record Tags(List<Tag> tags) implements Cell {
        @Override
        public Object plain() {
            return tags.stream().map(Tag::words).collect(Collectors.joining("; "));
        }
    }

    /** An end: won, lost. */
    record Mark(String words, String tone) implements Cell {
        @Override
        public Object plain() {
            return words;
        }
    }

    /** A stay in days, and whether it is too long. */
    record Stay(Integer plain, boolean stalled) implements Cell {}
}
