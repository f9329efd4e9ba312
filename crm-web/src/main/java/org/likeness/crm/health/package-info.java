/** Whether the application works: what the launcher, a load balancer and an operator ask. */
package org.likeness.crm.health;
