package org.likeness.crm.web.ui.chart;

import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Twin;

/** A picture of numbers that can also be read as a table. */
public interface Chart {

    Svg svg(Say say);

    /** The same drawn for a phone, {@code null} where the picture is small enough to be scaled down. */
    default Svg narrow(Say say) {
        return null;
    }

    Twin twin(Say say);
}
