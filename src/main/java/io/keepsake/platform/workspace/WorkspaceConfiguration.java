package io.keepsake.platform.workspace;

import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Three rings around a service method: bind the workspace, begin the transaction, check the right. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true, order = WorkspaceConfiguration.TRANSACTION)
class WorkspaceConfiguration {
    static final int TRANSACTION = 0;

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new WorkspaceTransactionManager(dataSource);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor workspaceScope() {
        return around(new WorkspaceScope(), TRANSACTION - 1);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor rightsGuard(ObjectProvider<Rights> rights) {
        return around(new RightsGuard(rights), TRANSACTION + 1);
    }

    private static Advisor around(MethodInterceptor ring, int order) {
        var marked = new ComposablePointcut(AnnotationMatchingPointcut.forMethodAnnotation(InWorkspace.class))
                .union((org.springframework.aop.Pointcut)
                        AnnotationMatchingPointcut.forMethodAnnotation(WithoutWorkspace.class));
        var advisor = new DefaultPointcutAdvisor(marked, ring);
        advisor.setOrder(order);
        return advisor;
    }
}
