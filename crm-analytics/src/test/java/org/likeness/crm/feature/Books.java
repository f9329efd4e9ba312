package org.likeness.crm.feature;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.likeness.crm.kernel.Outcome;

/** Small made-up books of leads, the same at every run. */
public final class Books {
    private Books() {}

    /**
     * Leads with an industry, a city, employees, a yes/no and a score of the website, a fifth of them open.
     *
     * @param signal how strongly industry and employees decide the outcome; 0 for outcomes that are pure chance
     */
    public static Table leads(int rows, double signal, long seed) {
        return table(lines(rows, signal, seed));
    }

    /** Leads of which those in finance that need approval are won seven times out of ten, all others twice. */
    public static Table together(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TableBuilder table = new TableBuilder();
        int industry = table.column("industry", Kind.CATEGORY);
        int approval = table.column("needsApproval", Kind.YES_NO);
        int city = table.column("city", Kind.CATEGORY);
        for (int i = 0; i < rows; i++) {
            boolean finance = random.nextInt(3) == 0;
            boolean needs = random.nextBoolean();
            boolean won = random.nextDouble() < (finance && needs ? .7 : .2);
            table.row(i + 1, "L" + i, won ? Outcome.WON : Outcome.LOST, null, 0, i / 10);
            table.text(industry, finance ? "Finance" : "Retail");
            table.text(approval, needs ? "yes" : "no");
            table.text(city, "city " + random.nextInt(8));
        }
        return table.build();
    }

    /** Leads of which small ones in finance and large ones elsewhere are won three times out of four, all others once. */
    public static Table crossed(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TableBuilder table = new TableBuilder();
        int industry = table.column("industry", Kind.CATEGORY);
        int employees = table.column("employees", Kind.NUMBER);
        int approval = table.column("needsApproval", Kind.YES_NO);
        for (int i = 0; i < rows; i++) {
            boolean finance = random.nextBoolean();
            double size = Math.rint(Math.exp(3 + 4 * random.nextDouble()));
            boolean won = random.nextDouble() < (finance == size < Math.exp(5) ? .75 : .25);
            table.row(i + 1, "L" + i, won ? Outcome.WON : Outcome.LOST, null, 0, i / 10);
            table.text(industry, finance ? "Finance" : "Retail");
            table.number(employees, size);
            table.text(approval, random.nextBoolean() ? "yes" : "no");
        }
        return table.build();
    }

    /** The same leads as {@link #leads}, read in another order. */
    public static Table shuffled(int rows, double signal, long seed) {
        List<Line> lines = lines(rows, signal, seed);
        Collections.shuffle(lines, new Random(1));
        return table(lines);
    }

    private record Line(int number, Outcome outcome, int branch, int city, double size, int visits, boolean approval) {}

    private static List<Line> lines(int rows, double signal, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int branch = random.nextInt(6);
            double size = Math.rint(Math.exp(3 + 2 * random.nextDouble() + 2 * random.nextDouble()));
            double logOdds = signal * ((branch < 2 ? 1 : -.5) + (size > 150 ? .8 : -.8)) - .4;
            boolean won = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
            Outcome outcome = random.nextInt(5) == 0 ? Outcome.OPEN : won ? Outcome.WON : Outcome.LOST;
            int known = random.nextInt(10) == 0 ? -1 : branch;
            int city = (int) Math.floor(40 * Math.pow(random.nextDouble(), 2));
            lines.add(new Line(i, outcome, known, city, size, random.nextInt(20), random.nextBoolean()));
        }
        return lines;
    }

    private static Table table(List<Line> lines) {
        TableBuilder table = new TableBuilder();
        int industry = table.column("industry", Kind.CATEGORY);
        int city = table.column("city", Kind.CATEGORY);
        int employees = table.column("employees", Kind.NUMBER);
        int visits = table.column("custom.visits", Kind.NUMBER);
        int approval = table.column("needsApproval", Kind.YES_NO);
        int code = table.column("custom.code", Kind.CATEGORY);
        for (Line line : lines) {
            double amount = line.outcome == Outcome.WON ? line.size : 0;
            table.row(line.number + 1, "L" + line.number, line.outcome, null, amount, line.number / 10);
            table.text(industry, line.branch < 0 ? null : "branch " + line.branch);
            table.text(city, "city " + line.city);
            table.number(employees, line.size);
            table.number(visits, line.visits);
            table.text(approval, line.approval ? "yes" : "no");
            table.text(code, "code " + line.number);
        }
        return table.build();
    }
}
