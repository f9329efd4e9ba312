package org.likeness.crm.web.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.likeness.crm.web.ui.Say;

/**
 * What the domain says to programs in English, found again as a key and its arguments, so that pages say it in the reader's language.
 * The groups of a pattern are the arguments.
 */
final class Sentences {
    private static final Map<Pattern, String> KNOWN = new LinkedHashMap<>();

    static {
        about("is needed where there is no contactName or externalId", "no-lead-name");
        about("is needed where there is no externalId", "no-name");
        about("is required|is needed.*", "required");
        about("names no user who works here: (.*)", "no-user");
        about("is not a user-defined field", "no-own-field");
        about("does not fit what records hold, such as (.*)", "held");
        about("lies before the campaign starts", "ends-before");
        about("has more than (\\d+) values, which are no groups", "many-groups");
        about("holds numbers or dates, which are no groups", "no-groups");
        about("must be somebody who is active.*", "not-a-taker");
        about("says when the next step is due; .*", "next-due");
        about("says whom it was with; .*|or lead, deal or contact is needed: .*", "with-whom");
        about("names nobody that is known here; .*", "nobody-known");
        about("names a built-in field of such records", "built-in");
        about("names nothing.*|names no .*", "names-nothing");
        about("is not the present one", "password");
        about("must be a date.*|must lie between the years.*", "date");
        about("is no date", "no-date");
        about("must lie in the future", "future");
        about("lies in the future", "to-come");
        about("lies more than a year back", "due-past");
        about("lies more than ten years ahead", "due-ahead");
        about("must have a digit", "no-digit");
        about("must be an Internet domain.*", "domain");
        about("looks like row (\\d+) of the file: the same name", "like-row");
        about("looks like row (\\d+) of the file: .*", "like-row-person");
        about("is for (?:deals|leads) that were won or lost; .*", "for-closed");
        about("is for (?:deals|leads) that were lost; .*", "for-lost");
        about("must be a currency of .*", "currency");
        about("must be an amount with.*", "amount-range");
        about("must be an amount.*", "amount");
        about("must be a whole number", "whole");
        about("must not be beyond (.*)", "too-large");
        about("must be a number.*|must be whole.*", "number");
        about("must not be below (.*)", "too-small");
        about("must be true or false", "yes-no");
        about("must (?:be a text of|have) (\\d+) to (\\d+) characters", "between");
        about("must be a text", "text");
        about("must have at most (\\d+) characters", "at-most");
        about("must be a time zone such as .*", "zone");
        about("must be one or more of MONDAY to SUNDAY", "days");
        about("must be one of (.*)", "one-of");
        about("must be an address such as .*", "address");
        about("must be an e-mail address", "email");
        about("must be a phone number", "phone");
        about("is no field that a form can ask for|is asked for twice", "not-askable");
        about("must ask for .*", "unreachable");
        about("names an address that nothing is sent to", "address-refused");
        about("names a private address; .*", "address-private");
        about("holds an address outside, which only .*", "outside");
        about("holds what is no e-mail address: (.*)", "no-mail");
        // files and rows of an import
        about("names several .*; the oldest was taken", "several");
        about("names several records; choose one of them", "several-records");
        about("names a row that was rejected; .*", "parent-rejected");
        about("is the account itself.*", "itself");
        about("lies below the account already, .*", "below-it");
        about("is a record that you may not change", "not-yours");
        about("is empty: the deal is left out of durations", "no-opening");
        about("lies before (?:openedAt|createdAt): .*", "closed-early");
        about("lies before enteredAt: .*", "left-early");
        about("is left out, since the row is open", "left-out-open");
        about("has (\\d+) values where the header has (\\d+)", "values-count");
        about("has (\\d+) values where the header has (\\d+), over (\\d+) lines: .*", "values-lines");
        about("has a quotation mark that is never closed", "quote");
        about("has more values than can be read", "many-values");
        about("begins a value that does not end within (\\d+) characters: .*", "endless");
        about("holds a NUL character", "nul");
        about("could not be stored", "not-stored");
        about("is empty: a first row .*", "empty-file");
        about("has a header of more columns than can be read, which are (\\d+).*", "many-columns");
        about("has a header line of more than (\\d+) characters.*", "long-header");
        about("has a comma before decimals, .*", "comma-decimal");
        about("has a comma between thousands, .*", "comma-thousands");
        about("has no readable header.*", "no-header");
        about("does not fit: after row (\\d+) the file is not valid ([^;]*);.*", "charset");
        about("did not arrive whole", "cut-off");
        about("is a workbook that is not whole: .*", "cut-off");
        about("is not here any more; .*|The uploaded file is not here any more", "file-gone");
        about("is no table: .*", "no-table");
        about("is a web page or XML.*", "web-page");
        about("is protected by a password; .*", "protected");
        about("is of the Excel before 2007 .*|is a binary workbook .*", "old-excel");
        about("is a ZIP file without .*", "no-workbook");
        about("is a workbook with cells that .*", "strange-cells");
        about("is a workbook that unpacks .*", "too-much");
        about("is a workbook that cannot be read: .*", "damaged");
        about("is for workbooks only.*", "no-sheets");
        about("is not a column of the file, which has (.*)", "no-column");
        about("stands (\\d+) times in the header", "column-twice");
        about("maps to (.*), which (.*) maps to already", "mapped-twice");
        about("holds (.*), which is no pattern .*", "no-pattern");
        about("must map at least one column .*", "nothing-mapped");
        about("Cancelled before it was through", "cancelled");
        about("It could not be finished for a reason that lies here.*", "fault-here");
        about(
                "(\\d+) records stay, since later work depends on them; (\\d+) keep values of it, since.*",
                "stay-and-keep");
        about("(\\d+) records stay, since later work depends on them", "stay");
        about("(\\d+) keep values of it, since.*", "keep");
        about("(\\d+) records of imports taken back before are gone too", "freed");
        about(".*(?:longer|at most|up to) .*characters.*|.*too long.*|must be a text of.*", "length");
        about(".*(?:taken|already|exists|another record).*", "taken");
        about("must begin with a letter.*", "key");
    }

    private Sentences() {}

    /** The sentence in the reader's language, empty where it is not known. */
    static Optional<String> said(Say say, String english) {
        for (var known : KNOWN.entrySet()) {
            var found = known.getKey().matcher(english);
            if (found.matches()) {
                return Optional.of(say.text("unfit." + known.getValue(), arguments(found)));
            }
        }
        return Optional.empty();
    }

    private static Object[] arguments(Matcher found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .toArray();
    }

    private static void about(String sentences, String key) {
        KNOWN.put(Pattern.compile(sentences, Pattern.DOTALL), key);
    }
}
