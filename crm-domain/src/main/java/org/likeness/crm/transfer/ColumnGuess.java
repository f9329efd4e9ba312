package org.likeness.crm.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a column seems to mean.
 *
 * @param column its name in the file
 * @param target what to map it to, {@code null} to leave it out
 * @param reason why
 * @param example its first value, or {@code null}
 */
public record ColumnGuess(String column, String target, Reason reason, String example) {

    private static final Set<String> PERSON = Set.of("name", "fullname", "姓名");

    /** Why a column is taken for what it is. */
    public enum Reason {
        /** It is called like the target. */
        SAME_NAME,
        /** Other systems call the target so. */
        KNOWN_NAME,
        /** Its values look like it. */
        VALUES,
        /** It seems to name records, but none of its first names is known here: a field of its own instead. */
        UNKNOWN_NAMES,
        /** Nothing here is like it: a field of its own. */
        OWN_FIELD,
        /** It holds nothing, or nothing that this kind can keep. */
        LEFT_OUT
    }

    /** Guesses all columns together, each target going to the column that fits best. */
    static List<ColumnGuess> all(ImportKind kind, List<String> columns, List<List<String>> values) {
        var targets = new String[columns.size()];
        var reasons = new Reason[columns.size()];
        var taken = new HashSet<String>();
        person(kind, columns, targets, reasons, taken);
        for (int strength = 3; strength > 0; strength--) {
            for (int i = 0; i < targets.length; i++) {
                for (var target : kind.targets()) {
                    if (targets[i] == null
                            && !taken.contains(target)
                            && Synonyms.strength(kind, target, columns.get(i)) == strength) {
                        targets[i] = target;
                        reasons[i] = strength == 3 ? Reason.SAME_NAME : Reason.KNOWN_NAME;
                        taken.add(target);
                    }
                }
            }
        }
        var guesses = new ArrayList<ColumnGuess>();
        for (int i = 0; i < targets.length; i++) {
            if (RejectedRows.REASONS.contains(columns.get(i).strip())) {
                targets[i] = null;
                reasons[i] = Reason.LEFT_OUT;
            } else if (targets[i] == null) {
                byValues(kind, i, columns.get(i), values.get(i), taken, targets, reasons);
            }
            var example = values.get(i).isEmpty() ? null : values.get(i).get(0);
            guesses.add(new ColumnGuess(columns.get(i), targets[i], reasons[i], example));
        }
        return guesses;
    }

    /** Beside a column of companies, a lead's plain name is that of a person. */
    private static void person(
            ImportKind kind, List<String> columns, String[] targets, Reason[] reasons, Set<String> taken) {
        if (kind != ImportKind.LEADS || columns.stream().noneMatch(Synonyms::company)) {
            return;
        }
        for (int i = 0; i < targets.length; i++) {
            if (PERSON.contains(Synonyms.plain(columns.get(i))) && taken.add("contactName")) {
                targets[i] = "contactName";
                reasons[i] = Reason.KNOWN_NAME;
            }
        }
    }

    private static void byValues(
            ImportKind kind,
            int place,
            String column,
            List<String> values,
            Set<String> taken,
            String[] targets,
            Reason[] reasons) {
        var looks = Looks.like(values).filter(kind.targets()::contains).orElse(null);
        var unique = values.size() > 1 && Set.copyOf(values).size() == values.size();
        var named = Synonyms.plain(column).endsWith("id") || column.endsWith("编号");
        if (looks != null && taken.add(looks)) {
            targets[place] = looks;
            reasons[place] = Reason.VALUES;
        } else if (unique && named && kind.targets().contains("externalId") && taken.add("externalId")) {
            targets[place] = "externalId";
            reasons[place] = Reason.VALUES;
        } else if (kind.carriesCustomFields() && !values.isEmpty()) {
            targets[place] = ImportKind.CUSTOM + key(column, place, taken);
            reasons[place] = Reason.OWN_FIELD;
        } else {
            reasons[place] = Reason.LEFT_OUT;
        }
    }

    /** A key made of the column's Latin words, {@code totalTimeSpentOnWebsite}; {@code column7} where it has none. */
    static String key(String column, int place, Set<String> taken) {
        var words = Arrays.stream(column.strip().split("[^A-Za-z0-9]+"))
                .filter(w -> !w.isEmpty())
                .toList();
        var key = words.isEmpty()
                ? ""
                : words.get(0).substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                        + words.get(0).substring(1)
                        + words.stream()
                                .skip(1)
                                .map(w -> w.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + w.substring(1))
                                .collect(Collectors.joining());
        key = key.isEmpty() || !Character.isLetter(key.charAt(0)) ? "column" + (place + 1) : key;
        key = key.length() > 60 ? key.substring(0, 60) : key;
        var free = key;
        for (int i = 2; !taken.add(ImportKind.CUSTOM + free); i++) {
            free = key + i;
        }
        return free;
    }
}
