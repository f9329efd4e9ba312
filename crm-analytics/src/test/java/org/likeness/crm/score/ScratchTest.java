package org.likeness.crm.score;

import java.util.*;
import java.util.stream.*;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.likeness.crm.feature.*;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.maths.regression.*;

class ScratchTest {
    static Table table(List<Map<String, String>> rows, String id, String y, String won, Set<String> without) {
        TableBuilder b = new TableBuilder();
        List<String> cols = rows.get(0).keySet().stream()
                .filter(c -> !c.equals(id) && !c.equals(y) && !without.contains(c))
                .toList();
        boolean[] num = new boolean[cols.size()];
        for (int c = 0; c < cols.size(); c++) {
            num[c] = ReferenceData.numeric(rows, cols.get(c));
            b.column(cols.get(c), num[c] ? Kind.NUMBER : Kind.CATEGORY);
        }
        for (var r : rows) {
            b.row(0, r.get(id), r.get(y).equals(won) ? Outcome.WON : Outcome.LOST, null, 0, Table.NO_DAY);
            for (int c = 0; c < cols.size(); c++) {
                String v = r.get(cols.get(c));
                if (v.isEmpty() || v.equals("Select")) continue;
                if (num[c]) b.number(c, Double.parseDouble(v));
                else b.text(c, v);
            }
        }
        return b.build();
    }

    static void run(String name, Table t, int share) {
        for (int rep = 0; rep < 3; rep++) {
            long t0 = System.nanoTime();
            int[] train = IntStream.range(0, t.rows())
                    .filter(r -> crc(t.key(r)) >= share)
                    .toArray();
            int[] test = IntStream.range(0, t.rows())
                    .filter(r -> crc(t.key(r)) < share)
                    .toArray();
            List<Grain> grains =
                    t.columns().stream().map(c -> Grain.of(c, train)).toList();
            Lesson l = Lesson.of(t, grains, train, 1);
            var learnt = WinLearner.learn(l, WinLearner.PENALTIES, Progress.NONE.phase("x", 0, 1));
            double[] z = learnt.model().logOdds(t);
            double[] p = Arrays.stream(test)
                    .mapToDouble(r -> Logit.probability(z[r]))
                    .toArray();
            boolean[] w = new boolean[test.length];
            for (int i = 0; i < w.length; i++) w[i] = t.won(test[i]);
            var q = ScoreQuality.of(p, w, l.baseRate());
            System.err.println(name + " " + (System.nanoTime() - t0) / 1e6 + " ms " + learnt.penalty() + " "
                    + learnt.calibration() + " auc " + q.auc() + " ll " + q.logLoss() + " brier " + q.brier() + " base "
                    + q.baseLogLoss() + " mean " + q.meanPredicted() + " obs " + (double) q.won() / q.rows() + " lift "
                    + q.topDecileLift());
            if (rep == 0)
                for (var term : learnt.model().terms())
                    if (term.bins().cuts() != null)
                        System.err.println(term.feature() + " "
                                + Arrays.toString(term.bins().cuts()) + Arrays.toString(term.logOdds()));
        }
    }

    static long crc(String k) {
        CRC32 c = new CRC32();
        c.update(k.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return c.getValue() % 100;
    }

    @Test
    void education() {
        var rows = ReferenceData.rows("education-leads/leads.csv");
        var leak = rows.get(0).keySet().stream()
                .filter(c -> c.equals("Tags")
                        || c.startsWith("Lead Q")
                        || c.equals("Lead Profile")
                        || c.startsWith("Asym")
                        || c.startsWith("Last"))
                .collect(Collectors.toSet());
        leak.add("Lead Number");
        run("edu", table(rows, "Prospect ID", "Converted", "1", leak), 40);
        run("edu-all", table(rows, "Prospect ID", "Converted", "1", Set.of("Lead Number")), 40);
    }

    @Test
    void bank() {
        var rows = ReferenceData.rows("bank/bank.csv");
        run("bank", table(rows, "Cust_num", "y", "yes", Set.of("duration")), 20);
    }
}
