package org.likeness.crm.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.web.account.AccountResource;
import org.likeness.crm.web.acquisition.AttributionResource;
import org.likeness.crm.web.acquisition.ChannelPerformanceResource;
import org.likeness.crm.web.api.DeletedResource;
import org.likeness.crm.web.api.FormReader;
import org.likeness.crm.web.api.JsonWriter;
import org.likeness.crm.web.api.ProblemMapper;
import org.likeness.crm.web.api.SentReader;
import org.likeness.crm.web.audit.ChangeResource;
import org.likeness.crm.web.call.CallResource;
import org.likeness.crm.web.capture.FormResource;
import org.likeness.crm.web.channel.CampaignResource;
import org.likeness.crm.web.channel.ChannelResource;
import org.likeness.crm.web.contact.ContactResource;
import org.likeness.crm.web.customfield.CustomFieldResource;
import org.likeness.crm.web.deal.DealResource;
import org.likeness.crm.web.duplicate.DuplicateResource;
import org.likeness.crm.web.duplicate.MergeResource;
import org.likeness.crm.web.event.EventResource;
import org.likeness.crm.web.followup.AttachmentResource;
import org.likeness.crm.web.followup.FollowUpResource;
import org.likeness.crm.web.followup.NextStepResource;
import org.likeness.crm.web.forecast.ForecastResource;
import org.likeness.crm.web.funnel.FunnelResource;
import org.likeness.crm.web.house.HouseResource;
import org.likeness.crm.web.icp.IdealProfileResource;
import org.likeness.crm.web.industry.IndustryResource;
import org.likeness.crm.web.job.JobResource;
import org.likeness.crm.web.lead.LeadResource;
import org.likeness.crm.web.loss.LossReasonResource;
import org.likeness.crm.web.ownership.AssignmentRuleResource;
import org.likeness.crm.web.ownership.PoolRulesResource;
import org.likeness.crm.web.pipeline.PipelineResource;
import org.likeness.crm.web.pipeline.StageResource;
import org.likeness.crm.web.product.ProductResource;
import org.likeness.crm.web.purchase.PurchaseResource;
import org.likeness.crm.web.report.ReportResource;
import org.likeness.crm.web.score.AskedResource;
import org.likeness.crm.web.score.LiveResource;
import org.likeness.crm.web.score.RetrainingResource;
import org.likeness.crm.web.score.RuleResource;
import org.likeness.crm.web.score.WinModelResource;
import org.likeness.crm.web.security.TokenResource;
import org.likeness.crm.web.tag.TagResource;
import org.likeness.crm.web.transfer.ImportResource;
import org.likeness.crm.web.user.TeamResource;
import org.likeness.crm.web.user.UserResource;
import org.likeness.crm.web.webhook.WebhookResource;

/** The JSON API: every resource and provider by name, so that nothing else slips in. */
@ApplicationPath("/api/v1")
public class Api extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                JsonWriter.class,
                SentReader.class,
                FormReader.class,
                ProblemMapper.class,
                AccountResource.class,
                FormResource.class,
                AssignmentRuleResource.class,
                PoolRulesResource.class,
                CallResource.class,
                CampaignResource.class,
                ChannelResource.class,
                ContactResource.class,
                CustomFieldResource.class,
                DealResource.class,
                DeletedResource.class,
                DuplicateResource.class,
                MergeResource.class,
                EventResource.class,
                AttachmentResource.class,
                FollowUpResource.class,
                LeadResource.class,
                ImportResource.class,
                JobResource.class,
                WinModelResource.class,
                ReportResource.class,
                RuleResource.class,
                AskedResource.class,
                RetrainingResource.class,
                LiveResource.class,
                FunnelResource.class,
                ForecastResource.class,
                ChannelPerformanceResource.class,
                AttributionResource.class,
                HouseResource.class,
                ChangeResource.class,
                IdealProfileResource.class,
                LossReasonResource.class,
                IndustryResource.class,
                NextStepResource.class,
                PipelineResource.class,
                ProductResource.class,
                PurchaseResource.class,
                StageResource.class,
                TagResource.class,
                TeamResource.class,
                TokenResource.class,
                UserResource.class,
                WebhookResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.response.setStatusOverSendError", true,
                "jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
