package org.likeness.crm.forecast;

import java.util.Map;
import java.util.TreeMap;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.user.Sight;

/**
 * What is asked of the forecast.
 *
 * @param pipeline whose deals; {@code null} for those of all pipelines
 * @param months how many calendar months, this one's rest among them
 * @param sight whose eyes it is seen with
 */
public record ForecastQuestion(Long pipeline, int months, Sight sight) {
    /** The most months that can be asked for. */
    public static final int MOST = 24;

    public ForecastQuestion {
        if (months < 1 || months > MOST) {
            throw new InvalidInput("months", "must be a whole number from 1 to " + MOST);
        }
    }

    Map<String, String> options() {
        Map<String, String> options = new TreeMap<>();
        if (pipeline != null) {
            options.put("pipeline", Id.text(pipeline));
        }
        options.put("months", Integer.toString(months));
        options.put("band", Double.toString(Simulation.BAND));
        options.put("runs", Integer.toString(Simulation.RUNS));
        return options;
    }
}
