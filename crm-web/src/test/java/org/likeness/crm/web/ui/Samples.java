package org.likeness.crm.web.ui;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.likeness.crm.web.account.AccountSamples;
import org.likeness.crm.web.acquisition.ChannelSamples;
import org.likeness.crm.web.call.CallSamples;
import org.likeness.crm.web.capture.CaptureSamples;
import org.likeness.crm.web.deal.DealSamples;
import org.likeness.crm.web.duplicate.DuplicateSamples;
import org.likeness.crm.web.forecast.ForecastSamples;
import org.likeness.crm.web.funnel.FunnelSamples;
import org.likeness.crm.web.home.HomeSamples;
import org.likeness.crm.web.house.HouseSamples;
import org.likeness.crm.web.icp.IdealSamples;
import org.likeness.crm.web.industry.IndustrySamples;
import org.likeness.crm.web.lead.LeadSamples;
import org.likeness.crm.web.list.ListSamples;
import org.likeness.crm.web.ownership.OwnershipSamples;
import org.likeness.crm.web.record.FactSamples;
import org.likeness.crm.web.report.ReportSamples;
import org.likeness.crm.web.score.ModelSamples;
import org.likeness.crm.web.security.SecuritySamples;
import org.likeness.crm.web.transfer.ImportSamples;
import org.likeness.crm.web.user.UserSamples;
import org.likeness.crm.web.webhook.WebhookSamples;

/** Every page there is, with invented data. */
final class Samples {

    private Samples() {}

    static Stream<Sample> all() {
        return Stream.<Supplier<Stream<Sample>>>of(
                        LeadSamples::all,
                        FactSamples::all,
                        ListSamples::all,
                        SecuritySamples::all,
                        FunnelSamples::all,
                        ForecastSamples::all,
                        CallSamples::all,
                        IdealSamples::all,
                        ModelSamples::all,
                        ChannelSamples::all,
                        ImportSamples::all,
                        HomeSamples::all,
                        DealSamples::all,
                        AccountSamples::all,
                        DuplicateSamples::all,
                        ReportSamples::all,
                        UserSamples::all,
                        WebhookSamples::all,
                        CaptureSamples::all,
                        HouseSamples::all,
                        IndustrySamples::all,
                        OwnershipSamples::all)
                .flatMap(Supplier::get);
    }

    static List<String> languages() {
        return List.of("en", "zh");
    }
}
