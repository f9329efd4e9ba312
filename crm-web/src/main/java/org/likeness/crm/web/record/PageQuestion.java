package org.likeness.crm.web.record;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.View;

/** What the address of an analysis asks. What cannot be read is left out, and a sentence above the answer says so. */
public final class PageQuestion {
    private final MultivaluedMap<String, String> query;
    private final Say say;
    private final Map<String, String> values = new LinkedHashMap<>();
    private String refusal;

    public PageQuestion(MultivaluedMap<String, String> query, Say say) {
        this.query = query;
        this.say = say;
    }

    /** One of some values, else the value given, which may be null. */
    public String one(String name, Collection<String> among, String otherwise) {
        var asked = text(name);
        if (!asked.isEmpty() && !among.contains(asked)) {
            refuse("asked.unknown", asked);
        }
        return keep(name, among.contains(asked) ? asked : otherwise);
    }

    /** One of what a select offers. */
    public String choice(String name, List<Choice> among, String otherwise) {
        return one(name, among.stream().map(Choice::value).toList(), otherwise);
    }

    /** A day, or null. */
    public LocalDate day(String name) {
        var asked = text(name);
        if (asked.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(asked);
            if (day.getYear() >= 1000 && day.getYear() <= 9998) {
                keep(name, asked);
                return day;
            }
        } catch (DateTimeException notOne) {
            // told below
        }
        refuse("asked.day", asked);
        return null;
    }

    /** The end of a period that began then; null when none is asked or it lies before. */
    public LocalDate day(String name, LocalDate notBefore) {
        var day = day(name);
        if (day == null || notBefore == null || !day.isBefore(notBefore)) {
            return day;
        }
        values.remove(name);
        refuse("asked.order", "");
        return null;
    }

    /** The choice between leads and deals. */
    public List<Choice> subjects() {
        return Stream.of("LEAD", "DEAL")
                .map(v -> new Choice(v, say.word("subject", v)))
                .toList();
    }

    /** Says that something asked has been left out. */
    private void refuse(String key, String asked) {
        refusal = say.text(key, asked);
        values.values().removeIf(asked::equals);
    }

    /** What has been left out, in front of another warning; empty where there is nothing to say. */
    public String warning(String other) {
        return refusal == null ? other : (refusal + " " + other).strip();
    }

    /** Whether that value of a filter was read as it stands. */
    public boolean took(String name, String value) {
        return value.equals(values.get(name));
    }

    /** The form that shows what is asked. */
    public Form form() {
        var form = Form.of(values);
        return refusal == null ? form : form.refused(refusal);
    }

    /** The address of the page with what could be read of the question. */
    public Address address(String path) {
        var kept = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> kept.put(name, List.of(value)));
        return new Address(path, kept);
    }

    /** The page, with 422 where something was left out. */
    public Response page(View view) {
        return Response.status(refusal == null ? 200 : 422).entity(view).build();
    }

    private String keep(String name, String value) {
        if (value != null) {
            values.put(name, value);
        }
        return value;
    }

    private String text(String name) {
        var first = query.getFirst(name);
        return first == null ? "" : first.strip();
    }
}
