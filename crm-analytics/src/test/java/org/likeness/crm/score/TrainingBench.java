package org.likeness.crm.score;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.feature.Subject;

/**
 * Measures one training with all scores, phase by phase, on a generated book of leads: three in four closed, seven features. Run by hand, not
 * by the build: {@code TrainingBench [leads] [runs] [crossed]}, the last for a truth in which two features work only together. Tells for
 * each phase, as the median of the runs after the first three: seconds on the clock, CPU seconds of all threads of this process (the compiler and
 * the garbage collector among them) and of the thread that trains, and CPU seconds of the database.
 */
final class TrainingBench {
    private static final String[] INDUSTRIES = words("industry", 14);
    private static final String[] COUNTRIES = words("country", 25);
    private static final String[] STAGES = words("stage", 5);
    private static final String[] TYPES = words("type", 4);
    private static final int WARMING = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, double[]> spent = new LinkedHashMap<>();
    private String phase;
    private double[] since;

    private TrainingBench() {}

    public static void main(String[] arguments) throws SQLException {
        int leads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        fill(leads, arguments.length > 2);
        WinModels models = new WinModels(TestDatabase.dataSource());
        TrainingWinModel training = new TrainingWinModel(TestDatabase.dataSource(), models, Clock.systemUTC());
        Map<String, double[][]> all = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
            Map<String, double[]> one = new TrainingBench().measure(training, models, run);
            int at = run;
            one.forEach((phase, spent) -> all.computeIfAbsent(phase, p -> new double[runs][4])[at] = spent);
        }
        say("%-10s %8s %8s %8s %8s", "phase", "clock", "CPU", "thread", "database");
        all.forEach((phase, spent) -> say(
                "%-10s %8.3f %8.3f %8.3f %8.3f",
                phase, median(spent, 0), median(spent, 1), median(spent, 2), median(spent, 3)));
        System.exit(0);
    }

    private Map<String, double[]> measure(TrainingWinModel training, WinModels models, int run) {
        // another seed each time, so that every score changes and has to be written
        WinQuestion question = new WinQuestion(Subject.LEAD, null, null, null, null, run + 1);
        double[] begun = now();
        long id = training.train(question, new Progress() {
            @Override
            public void at(double share, String name) {
                enter(name);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        enter(null);
        add("all", begun);
        if (run == 0) {
            WinModel model = models.find(id).orElseThrow().model();
            say(
                    "%s, AUC %.17g, log-loss %.17g",
                    model.recipe(),
                    model.quality().auc().value(),
                    model.quality().logLoss());
        }
        say("%8.3f s", spent.get("all")[0]);
        return spent;
    }

    private void enter(String name) {
        if (name == null || !name.equals(phase)) {
            if (phase != null) {
                add(phase, since);
            }
            phase = name;
            since = now();
        }
    }

    private void add(String name, double[] from) {
        double[] now = now();
        double[] sum = spent.computeIfAbsent(name, n -> new double[now.length]);
        Arrays.setAll(sum, i -> sum[i] + now[i] - from[i]);
    }

    private static double[] now() {
        var process = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double database = ProcessHandle.current()
                .descendants()
                .mapToDouble(
                        p -> p.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
        return new double[] {
            System.nanoTime() / 1e9,
            process.getProcessCpuTime() / 1e9,
            THREADS.getCurrentThreadCpuTime() / 1e9,
            database / 1e9
        };
    }

    private static double median(double[][] spent, int column) {
        double[] sorted = Arrays.stream(spent)
                .skip(Math.min(WARMING, spent.length - 1))
                .mapToDouble(run -> run[column])
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static void fill(int leads, boolean crossed) {
        SplittableRandom random = new SplittableRandom(7);
        try (TestBook book = new TestBook()) {
            List<Long> channels =
                    Arrays.stream(words("channel", 8)).map(book::channel).toList();
            for (int i = 0; i < leads; i++) {
                int industry = random.nextInt(INDUSTRIES.length);
                int country = (int) (COUNTRIES.length * random.nextDouble() * random.nextDouble());
                int stage = random.nextInt(STAGES.length);
                int type = random.nextInt(TYPES.length);
                int channel = random.nextInt(channels.size());
                boolean referral = random.nextInt(5) == 0;
                long employees = Math.round(Math.exp(2 + 5 * random.nextDouble()));
                double z = -2 + .08 * industry - .03 * country + .2 * stage + .1 * channel + (referral ? .8 : 0);
                z += crossed ? (type % 2 == stage % 2 ? 1 : -1) : employees > 60 && employees < 400 ? .7 : 0;
                boolean open = i % 4 == 0;
                boolean won = random.nextDouble() < 1 / (1 + Math.exp(-z));
                book.lead(
                        open ? "OPEN" : won ? "WON" : "LOST",
                        "2025-01-01 00:00:00",
                        open ? null : String.format("2025-%02d-%02d 00:00:00", 1 + i % 12, 1 + i % 28),
                        "external_id",
                        "L" + i,
                        "industry",
                        INDUSTRIES[industry],
                        "country",
                        random.nextInt(10) == 0 ? null : COUNTRIES[country],
                        "development_stage",
                        STAGES[stage],
                        "business_type",
                        TYPES[type],
                        "channel_id",
                        channels.get(channel),
                        "referral",
                        referral,
                        "employees",
                        random.nextInt(8) == 0 ? (Object) null : employees);
            }
        }
    }

    private static String[] words(String word, int count) {
        String[] words = new String[count];
        Arrays.setAll(words, i -> word + " " + i);
        return words;
    }

    @SuppressWarnings("PMD.SystemPrintln")
    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
