package org.likeness.crm.feature;

import org.likeness.crm.kernel.Outcome;

/** What a table knows of its rows beside the features, one array per fact. */
record RowIdentities(
        long[] ids,
        String[] keys,
        long[] hashes,
        Outcome[] outcomes,
        int[] accounts,
        double[] amounts,
        int[] closedDays) {

    RowIdentities inOrder(int[] order) {
        int n = order.length;
        RowIdentities sorted = new RowIdentities(
                new long[n], new String[n], new long[n], new Outcome[n], new int[n], new double[n], new int[n]);
        for (int i = 0; i < n; i++) {
            int from = order[i];
            sorted.ids[i] = ids[from];
            sorted.keys[i] = keys[from];
            sorted.hashes[i] = hashes[from];
            sorted.outcomes[i] = outcomes[from];
            sorted.accounts[i] = accounts[from];
            sorted.amounts[i] = amounts[from];
            sorted.closedDays[i] = closedDays[from];
        }
        return sorted;
    }
}
