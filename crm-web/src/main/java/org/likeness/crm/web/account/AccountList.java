package org.likeness.crm.web.account;

import static org.likeness.crm.web.record.ListViews.ME;
import static org.likeness.crm.web.record.ListViews.NONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.account.AccountListView.Row;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.ListAddress;
import org.likeness.crm.web.record.ListViews;
import org.likeness.crm.web.record.RecordLists;
import org.likeness.crm.web.ui.Say;

/** Asks for the accounts of a list page, each with its deals. */
@ApplicationScoped
class AccountList {
    static final ListViews VIEWS =
            ListViews.first(Map.of()).and("mine", Map.of("owner", ME)).and("pool", Map.of("owner", NONE));

    @Inject
    RecordLists lists;

    @Inject
    Choices choices;

    @Inject
    Dealings dealings;

    AccountListView view(ListAddress at, Viewer viewer, Say say) {
        var page = lists.page(RecordKind.ACCOUNTS, at, VIEWS.preset(at, viewer), viewer.sight());
        var channels = choices.of(RecordKind.CHANNELS);
        var owners = choices.owners(viewer.sight());
        var form = at.form()
                .choosing("industry", choices.values(RecordKind.ACCOUNTS, "industry"))
                .choosing("region", choices.values(RecordKind.ACCOUNTS, "region"))
                .choosing("channel", channels)
                .choosing("owner", owners);
        return new AccountListView(
                at.address(),
                lists.tabs(RecordKind.ACCOUNTS, VIEWS, "account.view", at, viewer, say),
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
}
