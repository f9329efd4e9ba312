package org.likeness.crm.pipeline;

import java.util.ArrayList;
import java.util.List;

/** The order of a pipeline's stages. Retired ones keep their place in it: by their order the funnel tells a move on from a move back. */
public final class StageOrder {
    private StageOrder() {}

    /** The order with one moved by so many places towards the end, or the beginning where negative; never beyond either. */
    public static <T> List<T> moved(List<T> order, T one, int by) {
        var moved = new ArrayList<>(order);
        var from = moved.indexOf(one);
        moved.remove(from);
        moved.add(Math.max(0, Math.min(moved.size(), from + by)), one);
        return moved;
    }

    /** A new order, with each that it leaves out behind the one that it followed before. */
    public static <T> List<T> withLeftOut(List<T> before, List<? extends T> sent) {
        var order = new ArrayList<T>(sent);
        for (int i = 0; i < before.size(); i++) {
            if (!order.contains(before.get(i))) {
                order.add(i == 0 ? 0 : order.indexOf(before.get(i - 1)) + 1, before.get(i));
            }
        }
        return order;
    }
}
