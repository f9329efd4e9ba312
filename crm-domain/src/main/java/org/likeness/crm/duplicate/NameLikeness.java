package org.likeness.crm.duplicate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How alike two names are, from 0 to 1; the distances are Commons Text's. */
final class NameLikeness {
    private static final LevenshteinDistance LETTERS = LevenshteinDistance.getDefaultInstance();
    private static final JaroWinklerSimilarity PEOPLE = new JaroWinklerSimilarity();

    /** A shorter name than this begins too many others. */
    private static final int TELLING = 4;

    private static final double SINGLE_NAME = 0.8;

    private NameLikeness() {}

    /** One less the share of letters to change, insert or leave out; 0 where numbers in the names differ or one is empty. */
    static double ofCompanies(Plain a, Plain b) {
        if (a.company().isEmpty()
                || b.company().isEmpty()
                || !a.companyNumbers().equals(b.companyNumbers())) {
            return 0;
        }
        return Math.max(share(a.companyJoined(), b.companyJoined()), share(a.companySorted(), b.companySorted()));
    }

    /** Whether one company's name is the beginning of the other's: {@code Brandt Works}, {@code Brandt Works Europe}. */
    static boolean oneBeginsTheOther(String one, String other) {
        return Math.min(one.length(), other.length()) >= TELLING && (one.startsWith(other) || other.startsWith(one));
    }

    /**
     * The similarity of Jaro and Winkler between the words that differ most, in whichever order first and last name stand: colleagues who
     * share one name are two. A single name is never quite the same as a whole one; names in Han are the same or not.
     * Winkler, <i>String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model</i> (1990).
     */
    static double ofPeople(PlainName a, PlainName b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.inHan() || b.inHan()) {
            return a.joined().equals(b.joined()) ? 1 : 0;
        }
        var fewer = a.words().size() <= b.words().size() ? a : b;
        var left = new ArrayList<>(fewer == a ? b.words() : a.words());
        double least = left.size() > 1 && fewer.words().size() == 1 ? SINGLE_NAME : 1;
        for (var word : fewer.words()) {
            var nearest = Collections.max(left, Comparator.comparingDouble(other -> PEOPLE.apply(word, other)));
            least = Math.min(least, PEOPLE.apply(word, nearest));
            left.remove(nearest);
        }
        return least;
    }

    /** Names whose lengths differ by half are told to be unlike without a look at their letters. */
    private static double share(String a, String b) {
        var longer = Math.max(a.length(), b.length());
        return a.equals(b)
                ? 1
                : 2 * Math.min(a.length(), b.length()) < longer ? 0 : 1 - LETTERS.apply(a, b) / (double) longer;
    }
}
