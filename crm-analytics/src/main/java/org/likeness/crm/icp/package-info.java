/** What won customers share that lost ones do not: the ideal customer profile (成交客户模型). */
package org.likeness.crm.icp;
