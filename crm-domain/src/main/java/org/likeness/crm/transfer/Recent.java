package org.likeness.crm.transfer;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that keeps only its most recently used entries. */
final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    private final int most;

    Recent(int most) {
        super(64, .75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
