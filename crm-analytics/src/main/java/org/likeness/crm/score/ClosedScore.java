package org.likeness.crm.score;

import java.nio.ByteBuffer;

/**
 * The score of a record that was closed when its model was trained.
 *
 * @param similarity in hundredths, −1 where there is none
 */
record ClosedScore(long id, Trained.Set set, boolean won, double logOdds, String grade, int similarity) {
    static final int BYTES = Long.BYTES + Double.BYTES + 3;

    private static final String GRADES = " ABCD";
    private static final int WON = 4;

    void write(ByteBuffer to) {
        to.putLong(id).putDouble(logOdds);
        to.put((byte) (set.ordinal() + (won ? WON : 0)));
        to.put((byte) (grade == null ? 0 : GRADES.indexOf(grade)));
        to.put((byte) similarity);
    }

    static ClosedScore read(ByteBuffer from) {
        long id = from.getLong();
        double logOdds = from.getDouble();
        int what = from.get();
        int grade = from.get();
        return new ClosedScore(
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
