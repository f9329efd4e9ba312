/** The doors: one application of pages for people, one of JSON for programs. */
package org.likeness.crm.web;
