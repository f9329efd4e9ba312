package org.likeness.crm.web.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.score.ScoreRow;

/** One page of the scores of a model, for who does not want them all at once: the reading stops where the page ends. */
final class ScorePage {
    private final int limit;
    private final Long after;
    private final boolean count;
    private final List<ScoreRow> rows = new ArrayList<>();
    private boolean begun;
    private long total;

    private static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1;

        Full() {
            super(null, null, false, false);
        }
    }

    private ScorePage(int limit, Long after, boolean count) {
        this.limit = limit;
        this.after = after;
        this.count = count;
        this.begun = after == null;
    }

    /**
     * Reads a page.
     *
     * @param cursor where the page before ended, or {@code null}
     * @param count whether to count them all
     * @throws InvalidInput if the cursor is none of this list
     */
    static Map<String, Object> of(ScoreLists.Rows rows, int limit, String cursor, boolean count) {
        var page = new ScorePage(limit, cursor == null ? null : Id.parse(cursor), count);
        if (cursor != null && page.after == null) {
            throw unknown();
        }
        try {
            rows.to(page::take);
        } catch (Full enough) {
            // the rest is for the next page
        }
        if (!page.begun) {
            throw unknown();
        }
        return page.told();
    }

    private void take(ScoreRow row) {
        total++;
        if (begun && rows.size() <= limit) {
            rows.add(row);
        }
        begun = begun || row.id() == after;
        if (!count && rows.size() > limit) {
            throw new Full();
        }
    }

    private Map<String, Object> told() {
        var more = rows.size() > limit;
        var items = more ? rows.subList(0, limit) : rows;
        var body = new LinkedHashMap<String, Object>();
        body.put("items", items.stream().map(ScoreLists::described).toList());
        body.put("next", more ? Id.text(items.get(limit - 1).id()) : null);
        if (count) {
            body.put("total", total);
        }
        return body;
    }

    private static InvalidInput unknown() {
        return new InvalidInput("cursor", "is not one that this list gave out");
    }
}
