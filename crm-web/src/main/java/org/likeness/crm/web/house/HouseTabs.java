package org.likeness.crm.web.house;

import java.util.List;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Tab;

/** The lists that records choose from, side by side. */
public final class HouseTabs {
    private static final List<RecordKind> KINDS = List.of(
            RecordKind.LOSS_REASONS,
            RecordKind.INDUSTRIES,
            RecordKind.CHANNELS,
            RecordKind.CAMPAIGNS,
            RecordKind.PRODUCTS);

    private HouseTabs() {}

    /** A tab for each of them. */
    public static List<Tab> beside(RecordKind current, Say say) {
        return KINDS.stream()
                .map(k -> new Tab(title(k, say), null, path(k), k == current))
                .toList();
    }

    /** What a list is called. */
    public static String title(RecordKind kind, Say say) {
        return say.word("house.list", kind.name());
    }

    /** Where a list is. */
    public static String path(RecordKind kind) {
        return "/settings/lists/" + kind.path();
    }
}
