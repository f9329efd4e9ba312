package org.likeness.crm.web.followup;

import static org.likeness.crm.web.list.ListViews.ME;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.list.Cell;
import org.likeness.crm.web.list.Column;
import org.likeness.crm.web.list.KindList;
import org.likeness.crm.web.list.ListViews;
import org.likeness.crm.web.list.ListWords;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.ui.Say;

/** What happened with customers, the latest on top. */
@ApplicationScoped
class FollowUpList implements KindList {
    private static final int LONGEST = 120;
    private static final ListViews VIEWS =
            ListViews.first(Map.of()).and("mine", Map.of("owner", ME)).and("week", Map.of("at.last", "7"));

    @Override
    public RecordKind kind() {
        return RecordKind.FOLLOW_UPS;
    }

    @Override
    public ListWords words() {
        return new ListWords(
                "nav.follow-ups",
                "field.text",
                "act.log",
                "/follow-ups/new",
                "follow-up.matching",
                "follow-up.empty",
                "follow-up.view");
    }

    @Override
    public String sort() {
        return "-at";
    }

    @Override
    public ListViews views() {
        return VIEWS;
    }

    @Override
    public List<String> columns() {
        return List.of("at", "method", "about", "contact", "outcome", "owner");
    }

    @Override
    public String narrow() {
        return "at";
    }

    @Override
    public String headField() {
        return "text";
    }

    @Override
    public RowHead head(Described followUp, Say say) {
        var text = followUp.textOr("text").strip();
        var brief = text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"
                : text;
        var about = about(followUp);
        return new RowHead(
                about == null ? null : about.href(),
                brief.isEmpty() ? say.word("method", followUp.text("method")) : brief,
                "",
                about == null ? "" : about.words());
    }

    @Override
    public Map<String, Column> own(Say say) {
        var own = new LinkedHashMap<String, Column>();
        own.put("about", Column.own("about", say.text("field.with"), false));
        return own;
    }

    @Override
    public Map<String, Cell> fill(String column, List<Described> rows, Viewer viewer, Say say) {
        var cells = new LinkedHashMap<String, Cell>();
        rows.forEach(r -> {
            var about = about(r);
            if (about != null) {
                cells.put(r.id(), about);
            }
        });
        return cells;
    }

    /** The nearest record it is about. */
    private static Cell.Words about(Described followUp) {
        return Stream.of("deal", "lead", "account")
                .filter(f -> followUp.ref(f) != null)
                .findFirst()
                .map(f -> new Cell.Words(
                        followUp.ref(f).name(),
                        "/" + f + "s/" + followUp.ref(f).id(),
                        followUp.ref(f).name()))
                .orElse(null);
    }
}
