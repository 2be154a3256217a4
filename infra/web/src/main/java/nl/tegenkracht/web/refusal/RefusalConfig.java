package nl.tegenkracht.web.refusal;

import nl.tegenkracht.audit.AuditNotWritten;
import nl.tegenkracht.core.refusal.OutageSign;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import nl.tegenkracht.portal.language.TextSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The answer to whatever a service does not do. */
@Configuration(proxyBeanMethods = false)
public class RefusalConfig {

    @Bean
    OutageSign auditOutage() {
        return AuditNotWritten.class::isInstance;
    }

    @Bean
    OutageSign keyVaultOutage() {
        return KeyVaultUnavailable.class::isInstance;
    }

    @Bean
    ProblemAdvice problemAdvice(FrameModel frame, TextSource texts, ObjectProvider<OutageSign> outages) {
        return new ProblemAdvice(frame, texts, outages.orderedStream().toList());
    }
}
