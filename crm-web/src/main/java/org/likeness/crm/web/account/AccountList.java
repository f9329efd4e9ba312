package org.likeness.crm.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.account.AccountListView.Row;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.ListAddress;
import org.likeness.crm.web.record.RecordLists;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Tab;

/** Asks for the accounts of a list page, each with its deals. */
@ApplicationScoped
class AccountList {
    static final String SORT = "name";

    @Inject
    RecordLists lists;

    @Inject
    Choices choices;

    @Inject
    Dealings dealings;

    AccountListView view(MultivaluedMap<String, String> query, Viewer viewer, Say say) {
        var at = ListAddress.of("/accounts", query, SORT);
        var page = lists.page(RecordKind.ACCOUNTS, at, preset(at.view(), viewer), viewer.sight());
        var channels = choices.of(RecordKind.CHANNELS);
        var owners = choices.owners(viewer.sight());
        var form = at.form()
                .choosing("industry", choices.values(RecordKind.ACCOUNTS, "industry"))
                .choosing("region", choices.values(RecordKind.ACCOUNTS, "region"))
                .choosing("channel", channels)
                .choosing("owner", owners);
        return new AccountListView(
                at.address(),
                tabs(at.view(), viewer, say),
                at.chips(say, Choices.wordsOf(channels, owners)),
                form,
                rows(page.rows(), viewer),
                page.paging());
    }

    private List<Row> rows(List<Described> accounts, Viewer viewer) {
        var deals = dealings.of(accounts.stream().map(Described::id).toList(), viewer.sight());
        return accounts.stream()
                .map(a -> {
                    var with = deals.getOrDefault(a.id(), Dealings.Sum.NONE);
                    return new Row(
                            a.id(),
                            a.textOr("name"),
                            a.textOr("industry"),
                            (Long) a.values().get("employees"),
                            Stream.of(a.text("city"), a.text("region"))
                                    .filter(Objects::nonNull)
                                    .distinct()
                                    .collect(Collectors.joining(", ")),
                            with.open(),
                            with.bought(),
                            a.textOr("channel"),
                            a.person("owner"));
                })
                .toList();
    }

    private List<Tab> tabs(String view, Viewer viewer, Say say) {
        var tabs = new ArrayList<Tab>();
        for (var one : List.of("", "mine", "pool")) {
            var words = say.text("account.view" + (one.isEmpty() ? "" : "." + one));
            var count = lists.count(RecordKind.ACCOUNTS, preset(one, viewer), viewer.sight());
            tabs.add(new Tab(words, count, "/accounts" + (one.isEmpty() ? "" : "?view=" + one), one.equals(view)));
        }
        return tabs;
    }

    static Map<String, List<String>> preset(String view, Viewer viewer) {
        return switch (view) {
            case "mine" -> Map.of("owner", List.of(Id.text(viewer.id())));
            case "pool" -> Map.of("owner", List.of(""));
            default -> Map.of();
        };
    }
}
