package org.likeness.crm.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.web.acquisition.ChannelPages;
import org.likeness.crm.web.api.ApiReferencePages;
import org.likeness.crm.web.audit.AuditPages;
import org.likeness.crm.web.call.CallPages;
import org.likeness.crm.web.capture.FormPages;
import org.likeness.crm.web.capture.PublicFormPages;
import org.likeness.crm.web.deal.BoardPages;
import org.likeness.crm.web.deal.DealVerbs;
import org.likeness.crm.web.duplicate.DuplicatePages;
import org.likeness.crm.web.error.PageErrors;
import org.likeness.crm.web.followup.AttachmentPages;
import org.likeness.crm.web.followup.FollowUpPages;
import org.likeness.crm.web.forecast.ForecastPages;
import org.likeness.crm.web.funnel.FunnelPages;
import org.likeness.crm.web.help.HelpPages;
import org.likeness.crm.web.help.TourPages;
import org.likeness.crm.web.home.TodayPages;
import org.likeness.crm.web.house.HouseListPages;
import org.likeness.crm.web.house.HousePage;
import org.likeness.crm.web.icp.IdealPages;
import org.likeness.crm.web.industry.IndustryPages;
import org.likeness.crm.web.job.JobPages;
import org.likeness.crm.web.lead.LeadVerbs;
import org.likeness.crm.web.list.BulkPages;
import org.likeness.crm.web.list.ListPages;
import org.likeness.crm.web.list.ViewPages;
import org.likeness.crm.web.ownership.AssignmentRulePages;
import org.likeness.crm.web.ownership.PoolPages;
import org.likeness.crm.web.palette.SearchPages;
import org.likeness.crm.web.record.RecordPages;
import org.likeness.crm.web.report.ReportPages;
import org.likeness.crm.web.report.UnsubscribePages;
import org.likeness.crm.web.score.RulePages;
import org.likeness.crm.web.score.ScorePages;
import org.likeness.crm.web.score.WhatIfPages;
import org.likeness.crm.web.security.SignInPages;
import org.likeness.crm.web.transfer.ImportPages;
import org.likeness.crm.web.ui.PageWriter;
import org.likeness.crm.web.ui.TypedForms;
import org.likeness.crm.web.user.HousePages;
import org.likeness.crm.web.user.SettingsPages;
import org.likeness.crm.web.user.StagePages;
import org.likeness.crm.web.user.TeamPages;
import org.likeness.crm.web.user.UserPages;
import org.likeness.crm.web.webhook.WebhookPages;

/** The pages for people, every resource by name. Assets and webjars are served by {@link org.likeness.crm.web.ui.AssetFiles}. */
@ApplicationPath("/")
public class Pages extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                PageWriter.class,
                PageErrors.class,
                TypedForms.class,
                SignInPages.class,
                FormPages.class,
                PublicFormPages.class,
                AssignmentRulePages.class,
                PoolPages.class,
                RecordPages.class,
                ListPages.class,
                BulkPages.class,
                ViewPages.class,
                BoardPages.class,
                CallPages.class,
                DealVerbs.class,
                LeadVerbs.class,
                TodayPages.class,
                ReportPages.class,
                UnsubscribePages.class,
                AttachmentPages.class,
                FollowUpPages.class,
                UserPages.class,
                WebhookPages.class,
                TeamPages.class,
                SettingsPages.class,
                HousePages.class,
                StagePages.class,
                ImportPages.class,
                JobPages.class,
                DuplicatePages.class,
                SearchPages.class,
                ApiReferencePages.class,
                FunnelPages.class,
                ForecastPages.class,
                IdealPages.class,
                ScorePages.class,
                WhatIfPages.class,
                HousePage.class,
                AuditPages.class,
                HouseListPages.class,
                IndustryPages.class,
                RulePages.class,
                ChannelPages.class,
                HelpPages.class,
                TourPages.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.response.setStatusOverSendError", true,
                "jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
