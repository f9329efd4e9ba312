package org.likeness.crm.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;

/** Pages of what is no record: the parameters and the shape of all lists, {@code items}, {@code next} and, asked for, {@code total}. */
public final class Listed {
    static final List<String> PARAMETERS = List.of("limit", "cursor", "count");

    /** Reads a list that lies in the database. */
    @FunctionalInterface
    public interface Reading<T> {
        /** The newest, from before one of them when that is given. */
        List<T> newest(int most, Long before);
    }

    private Listed() {}

    /**
     * A page of a list of things with ids, newest first.
     *
     * @param total how many there are
     * @param told the page's things as they go out
     * @throws InvalidInput if limit or cursor cannot be used
     */
    public static <T> Json newest(
            Asked asked, Reading<T> reading, LongSupplier total, ToLongFunction<T> id, Function<List<T>, ?> told) {
        var limit = asked.limit();
        var cursor = asked.text("cursor");
        if (cursor != null && Id.parse(cursor) == null) {
            throw unknown();
        }
        var found = reading.newest(limit + 1, Id.parse(cursor));
        var more = found.size() > limit;
        var items = more ? found.subList(0, limit) : found;
        return page(asked, told.apply(items), more ? Id.text(id.applyAsLong(items.get(limit - 1))) : null, total);
    }

    /**
     * A page of a list that is known whole.
     *
     * @param key what tells one from the others
     * @throws InvalidInput if limit or cursor cannot be used
     */
    public static <T> Json of(Asked asked, List<T> all, Function<T, String> key, Function<List<T>, ?> told) {
        var limit = asked.limit();
        var from = 0;
        var cursor = asked.text("cursor");
        if (cursor != null) {
            from = 1
                    + IntStream.range(0, all.size())
                            .filter(i -> key.apply(all.get(i)).equals(cursor))
                            .findFirst()
                            .orElseThrow(Listed::unknown);
        }
        var items = all.subList(from, Math.min(all.size(), from + limit));
        var next = from + limit < all.size() ? key.apply(items.get(limit - 1)) : null;
        return page(asked, told.apply(items), next, all::size);
    }

    private static Json page(Asked asked, Object items, String next, LongSupplier total) {
        var body = new LinkedHashMap<String, Object>();
        body.put("items", items);
        body.put("next", next);
        if (asked.yes("count")) {
            body.put("total", total.getAsLong());
        }
        return new Json(body);
    }

    private static InvalidInput unknown() {
        return new InvalidInput("cursor", "is not one that this list gave out");
    }
}
