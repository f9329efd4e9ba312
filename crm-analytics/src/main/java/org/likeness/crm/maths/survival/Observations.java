package org.likeness.crm.maths.survival;

import java.util.Arrays;

/**
 * What was seen of a number of stays: how long each lasted, how it ended, whose it was. Kept in growing columns of primitives, 13
 * bytes a row, so that millions of visits fit. Not safe for several threads.
 */
public final class Observations {
    /** The end was not seen: the stay lasted at least that long (right-censored). */
    public static final int CENSORED = 0;

    private double[] time = new double[16];
    private byte[] cause = new byte[16];
    private int[] cluster = new int[16];
    private int size;
    private boolean clustered;

    /** Takes in a stay that stands for itself. */
    public void add(double time, int cause) {
        add(time, cause, size);
    }

    /**
     * Takes in a stay of someone who may have several.
     *
     * @param time how long it lasted, in any unit, not negative, finite
     * @param cause {@link #CENSORED}, or how it ended: 1 to 127
     * @param cluster whose stay it is, from 0, dense (arrays of that length are made)
     */
    public void add(double time, int cause, int cluster) {
        if (!(time >= 0) || time == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a stay lasts at least 0 and ends some day: " + time);
        }
        if (cause < 0 || cause > Byte.MAX_VALUE || cluster < 0) {
            throw new IllegalArgumentException("cause " + cause + ", cluster " + cluster);
        }
        if (size == this.time.length) {
            resize(Math.addExact(size, size >> 1));
        }
        clustered |= cluster != size;
        this.time[size] = time + 0.0; // no negative zero
        this.cause[size] = (byte) cause;
        this.cluster[size] = cluster;
        size++;
    }

    /**
     * Takes in the stays that others saw.
     *
     * @param firstCluster what is added to their clusters
     */
    public void add(Observations other, int firstCluster) {
        int sum = Math.addExact(size, other.size);
        if (sum > time.length) {
            resize(sum);
        }
        System.arraycopy(other.time, 0, time, size, other.size);
        System.arraycopy(other.cause, 0, cause, size, other.size);
        for (int i = 0; i < other.size; i++) {
            cluster[size + i] = firstCluster + other.cluster[i];
        }
        clustered |= other.clustered || firstCluster != size;
        size = sum;
    }

    /** How many stays were taken in. */
    public int size() {
        return size;
    }

    /** Whether rows may belong together, so that their number overstates what is known. */
    boolean clustered() {
        return clustered;
    }

    /** One more than the largest cause, or than {@link #CENSORED} alone. */
    int causes() {
        int most = CENSORED;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, cause[i]);
        }
        return most + 1;
    }

    /** How long that stay lasted. */
    public double time(int row) {
        return time[row];
    }

    /** How that stay ended, or {@link #CENSORED}. */
    public int cause(int row) {
        return cause[row];
    }

    int cluster(int row) {
        return cluster[row];
    }

    private void resize(int capacity) {
        time = Arrays.copyOf(time, capacity);
        cause = Arrays.copyOf(cause, capacity);
        cluster = Arrays.copyOf(cluster, capacity);
    }
}
