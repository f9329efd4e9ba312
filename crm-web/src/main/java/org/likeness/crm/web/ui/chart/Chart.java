package org.likeness.crm.web.ui.chart;

import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Twin;

/** A picture of numbers that can also be read as a table. */
public interface Chart {

    Svg svg(Say say);

    Twin twin(Say say);
}
