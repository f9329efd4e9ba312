package org.likeness.crm.duplicate;

import java.util.Set;
import java.util.TreeSet;
import org.likeness.crm.kernel.RecordKind;

/**
 * The keys under which a record is looked up: two records that are nearly the same share one at least. A name has a key as a whole, one
 * for each of its words left out, and one for each half of its letters, so that one wrong letter leaves the other half as it is.
 */
final class MatchKeys {
    /** Shorter names have to be the same, or nearly so in a word. */
    private static final int LONG_ENOUGH = 7;

    private static final int MOST_WORDS = 5;

    private final RecordKind kind;
    private final Set<Long> keys = new TreeSet<>();

    private MatchKeys(RecordKind kind) {
        this.kind = kind;
    }

    static Set<Long> of(RecordKind kind, Traits traits) {
        var keys = new MatchKeys(kind);
        keys.add('e', traits.plainEmail());
        keys.add('p', traits.plainPhone());
        if (kind == RecordKind.CONTACTS) {
            keys.person(traits);
        } else {
            keys.add('d', traits.plainDomain());
            keys.company(traits.plainCompany());
            keys.add('m', traits.plainPerson().sorted());
        }
        return keys.keys;
    }

    private void company(PlainName name) {
        add('n', name.sorted());
        if (name.words().size() <= MOST_WORDS) {
            name.leavingOneOut().forEach(rest -> add('n', rest));
        }
        var letters = name.joined();
        var n = letters.length();
        if (n >= LONG_ENOUGH) {
            // one letter more or less makes a half longer by one at most: both lengths are kept
            for (int half = n / 2; half <= (n + 1) / 2; half++) {
                add('h', letters.substring(0, half));
                add('t', letters.substring(n - half));
            }
        }
    }

    private void person(Traits traits) {
        var name = traits.plainPerson();
        add('n', name.sorted());
        name.words().stream().limit(MOST_WORDS).forEach(word -> {
            if (traits.account() != null) {
                add('a', traits.account() + ":" + word);
            }
            if (traits.plainDomain() != null) {
                add('d', traits.plainDomain() + ":" + word);
            }
        });
    }

    private void add(char what, String text) {
        if (text != null && !text.isEmpty()) {
            keys.add(hash(kind.name() + what + text));
        }
    }

    /** FNV-1a with 64 bits: records that meet by chance are compared and found to differ. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
