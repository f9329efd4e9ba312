package org.likeness.crm.web.account;

import static org.likeness.crm.web.list.ListViews.ME;
import static org.likeness.crm.web.list.ListViews.NONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.list.Cell;
import org.likeness.crm.web.list.Column;
import org.likeness.crm.web.list.KindList;
import org.likeness.crm.web.list.ListViews;
import org.likeness.crm.web.list.ListWords;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.NextSteps;
import org.likeness.crm.web.ui.Say;

/** The accounts, each with its deals. */
@ApplicationScoped
class AccountList implements KindList {
    private static final ListViews VIEWS =
            ListViews.first(Map.of()).and("mine", Map.of("owner", ME)).and("pool", Map.of("owner", NONE));

    @Inject
    Dealings dealings;

    @Inject
    NextSteps steps;

    @Override
    public RecordKind kind() {
        return RecordKind.ACCOUNTS;
    }

    @Override
    public ListWords words() {
        return new ListWords(
                "nav.accounts",
                "account",
                "account.new",
                "/accounts/new",
                "account.matching",
                "account.empty",
                "account.view");
    }

    @Override
    public String sort() {
        return "name";
    }

    @Override
    public ListViews views() {
        return VIEWS;
    }

    @Override
    public List<String> columns() {
        return List.of("industry", "employees", "place", "channel", "openDeals", "won", "owner");
    }

    @Override
    public String narrow() {
        return "won";
    }

    @Override
    public RowHead head(Described account, Say say) {
        return new RowHead("/accounts/" + account.id(), account.textOr("name"), "", account.textOr("industry"));
    }

    @Override
    public Map<String, Column> own(Say say) {
        var own = new LinkedHashMap<String, Column>();
        own.put("place", Column.own("place", say.text("field.place"), false));
        own.put("openDeals", Column.own("openDeals", say.text("account.open-deals"), true));
        own.put("won", Column.own("won", say.text("outcome.WON"), true));
        own.put("nextStep", Column.own("nextStep", say.text("step"), false));
        return own;
    }

    @Override
    public Map<String, Map<String, Cell>> fill(
            Collection<String> columns, List<Described> rows, Viewer viewer, Say say) {
        var ids = rows.stream().map(Described::id).toList();
        var sums = columns.contains("openDeals") || columns.contains("won")
                ? dealings.of(ids, viewer.sight())
                : Map.<String, Dealings.Sum>of();
        var filled = new HashMap<String, Map<String, Cell>>();
        for (var column : columns) {
            var cells = new HashMap<String, Cell>();
            switch (column) {
                case "place" -> rows.forEach(r -> cells.put(r.id(), Cell.Words.of(place(r))));
                case "nextStep" ->
                    steps.of("account", ids, say).forEach((id, step) -> cells.put(id, new Cell.Next(step, true)));
                default ->
                    ids.forEach(id -> cells.put(id, dealt(column, sums.getOrDefault(id, Dealings.Sum.NONE), say)));
            }
            filled.put(column, cells);
        }
        return filled;
    }

    private static Cell dealt(String column, Dealings.Sum sum, Say say) {
        return column.equals("openDeals")
                ? new Cell.Figure(say.number(sum.open()), sum.open())
                : new Cell.Figure(
                        say.moneyShort(sum.bought()),
                        sum.bought().sums().size() == 1
                                ? sum.bought().sums().get(0).value()
                                : null);
    }

    private static String place(Described account) {
        return Stream.of(account.text("city"), account.text("region"))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
