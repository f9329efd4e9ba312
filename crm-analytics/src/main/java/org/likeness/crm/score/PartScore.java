package org.likeness.crm.score;

import java.nio.ByteBuffer;

/**
 * The score that a model gave to a record when it was trained.
 *
 * @param won what came of it; false of an open one
 * @param similarity in hundredths, −1 where there is none
 */
record PartScore(long id, Trained.Set set, boolean won, double logOdds, String grade, int similarity) {
    static final int BYTES = Long.BYTES + Double.BYTES + 3;

    private static final String GRADES = " ABCD";
    private static final int WON = 4;

    void write(ByteBuffer to) {
        to.putLong(id).putDouble(logOdds);
        to.put((byte) (set.ordinal() + (won ? WON : 0)));
        to.put((byte) (grade == null ? 0 : GRADES.indexOf(grade)));
        to.put((byte) similarity);
    }

    static PartScore read(ByteBuffer from) {
        long id = from.getLong();
        double logOdds = from.getDouble();
        int what = from.get();
        int grade = from.get();
        return new PartScore(
                id,
                Trained.Set.values()[what % WON],
                what >= WON,
                logOdds,
                grade == 0 ? null : GRADES.substring(grade, grade + 1),
                from.get());
    }

    Double similarityOrNull() {
        return similarity < 0 ? null : (Double) (similarity / 100d);
    }
}
