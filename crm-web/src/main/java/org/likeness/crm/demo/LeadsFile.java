package org.likeness.crm.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.likeness.crm.demo.Story.Lead;

/**
 * Generated leads as a file to import: three in four are closed, about a quarter of these won, as {@link PlantedTruth} says.
 *
 * <p>Comma-separated UTF-8 with a header; unknown is empty. Columns: {@code Lead ID} ({@code L0000000} and up), {@code Company},
 * {@code Person}; nineteen features, {@code Industry} to {@code Inspection today}, of which nine carry a signal (channel,
 * referral with it, industry, employees, decider's function, needs approval, stage of growth, line speed, ISO 9001); {@code
 * Entered} and {@code Closed} (ISO date-times in UTC), {@code Result} (won, lost, open), {@code Why lost}. {@link #spec()} is the
 * import that fits.
 */
public final class LeadsFile {
    private static final Map<String, String> FEATURES = new LinkedHashMap<>();

    static {
        FEATURES.put("Industry", "industry");
        FEATURES.put("Sub-industry", "subIndustry");
        FEATURES.put("Employees", "employees");
        FEATURES.put("Revenue", "annualRevenue");
        FEATURES.put("Stage of growth", "developmentStage");
        FEATURES.put("Country", "country");
        FEATURES.put("Region", "region");
        FEATURES.put("City", "city");
        FEATURES.put("Business type", "businessType");
        FEATURES.put("Buys", "purchasePattern");
        FEATURES.put("Channel", "channel");
        FEATURES.put("Referred", "referral");
        FEATURES.put("Needs approval", "needsApproval");
        FEATURES.put("Decider's function", "decisionFunction");
        FEATURES.put("Decider's level", "decisionLevel");
        FEATURES.put("Line speed", "custom.lineSpeed");
        FEATURES.put("ISO 9001", "custom.hasCertificate");
        FEATURES.put("Shifts", "custom.shifts");
        FEATURES.put("Inspection today", "custom.inspectionToday");
    }

    private LeadsFile() {}

    /**
     * Writes the file, one lead in memory at a time; the same seed and clock write the same bytes.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, int leads, long seed, Clock clock) throws IOException {
        try (var csv = CsvWriter.builder().build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            csv.writeRecord(columns().keySet());
            for (var lead : (Iterable<Lead>) leads(leads, seed, clock)::iterator) {
                csv.writeRecord(cells(lead));
            }
        }
    }

    /** The {@code spec} part of the import. */
    public static String spec() {
        var columns = new ArrayList<String>();
        columns().forEach((column, target) -> columns.add("\"" + column + "\":\"" + target + "\""));
        return "{\"kind\":\"leads\",\"delimiter\":\",\",\"charset\":\"UTF-8\",\"columns\":{" + String.join(",", columns)
                + "},\"values\":{\"outcome\":{\"won\":\"WON\",\"lost\":\"LOST\",\"*\":\"OPEN\"}}}";
    }

    static Stream<Lead> leads(int leads, long seed, Clock clock) {
        var names = new Names(seed);
        var times = new Times(clock);
        var companies = new Companies(names);
        var drawing = new Leads(new People(names), times, new Doing(times));
        return IntStream.range(0, leads).mapToObj(number -> {
            var dice = Dice.of(seed, "lead", number);
            return drawing.draw(companies.draw(dice, number), number, dice);
        });
    }

    private static Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("Lead ID", "externalId");
        columns.put("Company", "name");
        columns.put("Person", "contactName");
        columns.putAll(FEATURES);
        columns.put("Entered", "createdAt");
        columns.put("Closed", "closedAt");
        columns.put("Result", "outcome");
        columns.put("Why lost", "lossReason");
        return columns;
    }

    private static Iterable<String> cells(Lead lead) {
        var cells = new ArrayList<String>();
        cells.add("L%07d".formatted(lead.number()));
        cells.add(lead.company().name());
        cells.add(lead.person().name());
        FEATURES.values().forEach(key -> cells.add(text(lead.company().fact(key))));
        cells.add(time(lead.createdAt()));
        cells.add(lead.closedAt() == null ? "" : time(lead.closedAt()));
        cells.add(lead.outcome().name().toLowerCase(Locale.ROOT));
        cells.add(lead.lossReason() == null ? "" : lead.lossReason());
        return cells;
    }

    private static String text(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Double number) {
            return Long.toString(number.longValue());
        }
        return value == null ? "" : value.toString();
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
